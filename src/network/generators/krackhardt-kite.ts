import Graph from "graphology";
import kite from "graphology-generators/small/krackhardt-kite.js";
import { defineGenerator } from "../generator.ts";
import { fromGraphology } from "../graphology.ts";

/** Krackhardt's kite, from graphology-generators: 10 people, 18 ties. */
export const krackhardtKite = defineGenerator({
  name: "krackhardt-kite",
  title: "Krackhardt's kite",
  summary: "Ten people among whom the best tied, the nearest to all and the one in between are three different ones.",
  source: "Krackhardt (1990), doi:10.2307/2393394",
  parameters: {},
  fixedSize: 10,

  generate() {
    return fromGraphology(kite(Graph));
  },
});
