import { weight } from "../../parameters/parameter.ts";
import { lognormal } from "../../random/distributions.ts";
import { Sequence } from "../../random/sequence.ts";
import { Stream, unit } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import { defineGenerator, degreeProblem } from "../generator.ts";
import { TieList } from "../tie-list.ts";
import { TieSet } from "../tie-set.ts";

const parameters = {
  meanDegree: weight(8, "ties a person has on average", "assumed", { max: 10_000, plausible: [2, 20], unit: "ties" }),
  spread: weight(0.8, "SD of the logarithm of people's numbers of ties; 0 gives everybody the same", "assumed", {
    max: 2,
    plausible: [0, 1.2],
    unit: "log ties",
  }),
};

/**
 * Given numbers of ties: each person's number is drawn first (lognormal, by mean and spread, keyed by the person), then
 * ends of ties are joined at random. Ends that would tie a person to themself or a pair twice are joined again and, if
 * that does not help, traded with a tie that is there; the very few that stay over (only where somebody is tied to nearly
 * everybody) are left out. Molloy & Reed (1995), doi:10.1002/rsa.3240060204. Time O(ties).
 */
export const configuration = defineGenerator({
  name: "configuration",
  title: "Given numbers of ties",
  summary: "Some people have few ties and some many, by a given spread, and all else is chance.",
  source: "Molloy & Reed (1995), doi:10.1002/rsa.3240060204",
  parameters,

  check({ size, meanDegree }) {
    return degreeProblem("meanDegree", meanDegree, size);
  },

  generate({ size, meanDegree, spread }, key) {
    const degrees = drawDegrees(size, meanDegree, spread, key);
    return joinEnds(degrees, new Sequence(key, "network.configuration.join")).toNetwork();
  },
});

/** Each person's number of ties, 0 to size - 1; a fraction is rounded up with the chance it is. The sum is even. */
function drawDegrees(size: number, meanDegree: number, spread: number, key: Words): Uint32Array {
  const dice = new Stream(key, "network.configuration.degree");
  const degrees = new Uint32Array(size);
  let odd = 0;
  for (let i = 0; i < size; i++) {
    dice.block(i, 0);
    const wanted = spread === 0 ? meanDegree : meanDegree * lognormal(unit(dice.first), spread);
    degrees[i] = Math.min(size - 1, Math.floor(wanted + unit(dice.second)));
    odd ^= degrees[i] & 1;
  }
  if (odd === 1) {
    const i = degrees.findIndex((degree) => degree > 0);
    degrees[i] += degrees[i] < size - 1 ? 1 : -1;
  }
  return degrees;
}

/** Joins ends of ties at random, pair by pair. */
function joinEnds(degrees: Uint32Array, draw: Sequence): TieList {
  let total = 0;
  for (const degree of degrees) total += degree;
  let ends = new Uint32Array(total);
  let filled = 0;
  for (let i = 0; i < degrees.length; i++) {
    ends.fill(i, filled, filled + degrees[i]);
    filled += degrees[i];
  }

  const ties = new TieList(degrees.length, total / 2);
  const tied = new TieSet(total / 2);
  for (let round = 0; round < 20 && ends.length > 0; round++) {
    shuffle(ends, draw);
    let left = 0;
    for (let k = 0; k < ends.length; k += 2) {
      const i = ends[k];
      const j = ends[k + 1];
      if (i !== j && tied.add(i, j)) ties.add(i, j);
      else {
        ends[left++] = i;
        ends[left++] = j;
      }
    }
    ends = ends.subarray(0, left);
  }
  for (let k = 0; k < ends.length; k += 2) trade(ends[k], ends[k + 1], ties, tied, draw);
  return ties;
}

/** Opens some tie (a, b) and joins i with a and j with b, if both are new (which they are not where i is b or j is a). */
function trade(i: number, j: number, ties: TieList, tied: TieSet, draw: Sequence): void {
  for (let attempt = 0; attempt < 200 && ties.count > 0; attempt++) {
    const tie = draw.below(ties.count);
    const a = ties.from[tie];
    const b = ties.to[tie];
    if (i === a || j === b || tied.has(i, a) || tied.has(j, b)) continue;
    tied.remove(a, b);
    tied.add(i, a);
    tied.add(j, b);
    ties.to[tie] = i;
    ties.add(j, b);
    return;
  }
}

function shuffle(list: Uint32Array, draw: Sequence): void {
  for (let k = list.length - 1; k > 0; k--) {
    const other = draw.below(k + 1);
    const held = list[k];
    list[k] = list[other];
    list[other] = held;
  }
}
