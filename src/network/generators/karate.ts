import Graph from "graphology";
import karateClub from "graphology-generators/social/karate-club.js";
import { defineGenerator } from "../generator.ts";
import { fromGraphology } from "../graphology.ts";

/** Karate club, from graphology-generators: 34 people, 78 ties. */
export const karate = defineGenerator({
  name: "karate",
  title: "Karate club",
  summary:
    "Thirty-four members of a university karate club, 1970-72, shortly before it split in two. The attribute club says where each went.",
  source: "Zachary (1977), doi:10.1086/jar.33.4.3629752",
  parameters: {},
  fixedSize: 34,

  generate() {
    return fromGraphology(karateClub(Graph));
  },
});
