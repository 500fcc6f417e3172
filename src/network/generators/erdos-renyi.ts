import { weight } from "../../parameters/parameter.ts";
import { Sequence } from "../../random/sequence.ts";
import { defineGenerator, degreeProblem } from "../generator.ts";
import { TieList } from "../tie-list.ts";
import { tieWithin } from "./skipping.ts";

const parameters = {
  meanDegree: weight(8, "ties a person has on average", "assumed", { max: 100_000, plausible: [2, 20], unit: "ties" }),
};

/**
 * Random ties: each pair of people is tied with the same chance, mean degree / (people - 1). Numbers of ties are
 * Poisson in a large network, clustering is as small as that chance. Time O(people + ties).
 */
export const erdosRenyi = defineGenerator({
  name: "erdos-renyi",
  title: "Random ties",
  summary: "Every pair of people has the same chance of a tie: no groups, no hubs, hardly any clustering.",
  source: "Gilbert (1959), doi:10.1214/aoms/1177706098",
  parameters,

  check({ size, meanDegree }) {
    return degreeProblem("meanDegree", meanDegree, size);
  },

  generate({ size, meanDegree }, key) {
    const ties = new TieList(size, Math.ceil(size * meanDegree * 0.51));
    if (size > 1) tieWithin(ties, 0, size, meanDegree / (size - 1), new Sequence(key, "network.erdos-renyi"));
    return ties.toNetwork();
  },
});
