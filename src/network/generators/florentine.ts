import Graph from "graphology";
import florentineFamilies from "graphology-generators/social/florentine-families.js";
import { defineGenerator } from "../generator.ts";
import { fromGraphology } from "../graphology.ts";

/** Florentine families, from graphology-generators: 15 families, 20 ties. */
export const florentine = defineGenerator({
  name: "florentine",
  title: "Florentine families",
  summary: "Marriages between fifteen families of Florence in the fifteenth century, the Medici between the others.",
  source: "Padgett & Ansell (1993), doi:10.1086/230190; Breiger & Pattison (1986), doi:10.1016/0378-8733(86)90006-7",
  parameters: {},
  fixedSize: 15,

  generate() {
    return fromGraphology(florentineFamilies(Graph));
  },
});
