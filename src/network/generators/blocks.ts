import { exp } from "../../math/elementary.ts";
import { people, share, weight } from "../../parameters/parameter.ts";
import { Sequence } from "../../random/sequence.ts";
import { defineGenerator, degreeProblem } from "../generator.ts";
import { TieList } from "../tie-list.ts";
import { type Block, tieAcross, tieWithin } from "./skipping.ts";

const parameters = {
  blocks: people(2, "blocks that people belong to", "assumed", { min: 1, plausible: [2, 10] }),
  minority: share(0, "share of people in the last block; 0 makes all blocks the same size", "assumed", {
    max: 0.99,
    plausible: [0, 0.5],
  }),
  meanDegree: weight(8, "ties a person has on average", "assumed", { max: 100_000, plausible: [2, 20], unit: "ties" }),
  homophily: weight(2, "a tie across blocks is exp(-homophily) times as likely as one within", "toward row 37", {
    plausible: [0, 4],
  }),
};

/**
 * Blocks: people fall into blocks and are tied more easily within than across. A pair within a block is tied with
 * chance p, one across with p exp(-homophily), p set by the mean degree. People bring an attribute `block`, "1", "2", ...
 * in order of number, by which a scenario can place identities.
 * Stochastic blocks: Holland, Laskey & Leinhardt (1983), doi:10.1016/0378-8733(83)90021-7. Time O(people + ties + blocks²).
 */
export const blocks = defineGenerator({
  name: "blocks",
  title: "Blocks",
  summary: "People in blocks of like people, tied more within than across: majority and minority, or several groups.",
  source: "Holland, Laskey & Leinhardt (1983), doi:10.1016/0378-8733(83)90021-7",
  parameters,

  check(values) {
    const { size, meanDegree } = values;
    if (size < values.blocks) return `blocks is ${values.blocks}; there must be at least one person in each, not ${size} in all`;
    if (values.minority > 0 && values.blocks < 2) return "minority needs at least 2 blocks";
    const layout = layBlocks(values);
    if (layout.some(({ count }) => count < 1))
      return `minority is ${values.minority}: too few of ${size} people are left for some block`;
    const tooMany = degreeProblem("meanDegree", meanDegree, size);
    if (tooMany !== null) return tooMany;
    const within = chanceWithin(values, layout);
    if (within > 1) {
      const most = Math.floor((meanDegree / within) * 10) / 10;
      return `meanDegree is ${meanDegree}; blocks this small and apart allow at most ${most}`;
    }
    return null;
  },

  generate(values, key) {
    const { size, meanDegree, homophily } = values;
    const draw = new Sequence(key, "network.blocks");
    const layout = layBlocks(values);
    const within = chanceWithin(values, layout);
    const across = within * exp(-homophily);
    const ties = new TieList(size, Math.ceil(size * meanDegree * 0.51));
    layout.forEach((block, b) => {
      tieWithin(ties, block.first, block.count, within, draw);
      for (const earlier of layout.slice(0, b)) tieAcross(ties, earlier, block, across, draw);
    });
    const block = new Array<string>(size);
    layout.forEach(({ first, count }, b) => block.fill(String(b + 1), first, first + count));
    return ties.toNetwork({ attributes: new Map([["block", block]]) });
  },
});

interface Shape {
  readonly size: number;
  readonly blocks: number;
  readonly minority: number;
  readonly meanDegree: number;
  readonly homophily: number;
}

/** Where each block begins and ends. */
function layBlocks({ size, blocks, minority }: Shape): Block[] {
  const last = minority > 0 ? Math.round(size * minority) : null;
  const even = last === null ? blocks : blocks - 1;
  const shared = size - (last ?? 0);
  const layout: Block[] = [];
  for (let b = 0; b < even; b++) {
    const first = Math.floor((shared * b) / even);
    layout.push({ first, count: Math.floor((shared * (b + 1)) / even) - first });
  }
  if (last !== null) layout.push({ first: shared, count: last });
  return layout;
}

/** Chance of a tie within a block so that people have `meanDegree` ties on average. */
function chanceWithin({ size, meanDegree, homophily }: Shape, layout: readonly Block[]): number {
  let like = 0;
  for (const { count } of layout) like += (count * (count - 1)) / 2;
  const unlike = (size * (size - 1)) / 2 - like;
  const weighted = like + unlike * exp(-homophily);
  return weighted > 0 ? (size * meanDegree) / 2 / weighted : 0;
}
