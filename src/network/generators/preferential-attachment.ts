import { people } from "../../parameters/parameter.ts";
import { Sequence } from "../../random/sequence.ts";
import { defineGenerator, degreeProblem } from "../generator.ts";
import { TieList } from "../tie-list.ts";

const parameters = {
  newTies: people(4, "ties that each newcomer brings: half of the mean number of ties", "assumed", {
    min: 1,
    plausible: [1, 10],
  }),
};

/**
 * Preferential attachment: people arrive one after the other and tie themselves to those who have many ties already.
 * Starts from newTies + 1 people who all know each other. The share of people with at least k ties falls as 1 / k^2.
 * Barabási & Albert (1999), doi:10.1126/science.286.5439.509. Time O(ties x newTies).
 */
export const preferentialAttachment = defineGenerator({
  name: "preferential-attachment",
  title: "Preferential attachment",
  summary: "Newcomers tie themselves to well-tied people: a few hubs with very many ties, most people with few.",
  source: "Barabási & Albert (1999), doi:10.1126/science.286.5439.509",
  parameters,

  check({ size, newTies }) {
    if (size <= newTies) return `newTies is ${newTies}; there must be more people than that, not ${size}`;
    return degreeProblem("twice newTies", Math.min(2 * newTies, size - 1), size);
  },

  generate({ size, newTies }, key) {
    const draw = new Sequence(key, "network.preferential-attachment");
    const core = newTies + 1;
    const total = (newTies * core) / 2 + newTies * (size - core);
    const ties = new TieList(size, total);
    const ends = new Uint32Array(2 * total); // both ends of every tie: a draw from it prefers people with many
    let count = 0;
    const tie = (i: number, j: number): void => {
      ties.add(i, j);
      ends[count++] = i;
      ends[count++] = j;
    };

    for (let i = 1; i < core; i++) for (let j = 0; j < i; j++) tie(j, i);
    const chosen = new Uint32Array(newTies);
    for (let i = core; i < size; i++) {
      for (let k = 0; k < newTies; ) {
        const candidate = ends[draw.below(count)];
        if (chosen.subarray(0, k).includes(candidate)) continue;
        chosen[k++] = candidate;
      }
      for (let k = 0; k < newTies; k++) tie(chosen[k], i);
    }
    return ties.toNetwork();
  },
});
