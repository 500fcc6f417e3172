import { limits } from "../scenario/limits.ts";
import { count } from "../scenario/words.ts";
import { nameList } from "./name-list.ts";
import { wrapped } from "./table.ts";

/** Kinds of designs, as scenarios write them, with what they are for. */
const designs: readonly (readonly [kind: string, example: string, meaning: string])[] = [
  ["grid", "{ settings.school.climate: [0.3, 0.5, 0.7], network.rewiring: { from: 0, to: 1, points: 6 } }", "every combination"],
  ["zip", "{ population.people: [100, 200], network.neighbors: [4, 8] }", "values side by side: two rows here"],
  ["list", "[{ ties.preset: adult, network.rewiring: 0 }, { ties.preset: school, network.rewiring: 1 }]", "points one by one"],
  ["file", "design.csv", "a table below the scenario's folder: one column a key, one row a point"],
  [
    "latinHypercube",
    "{ points: 64, ranges: { mechanisms.belonging.rate: [0.05, 0.3] } }",
    "points at random, spread evenly over each range",
  ],
  [
    "sobol",
    "{ points: 64, ranges: { mechanisms.belonging.rate: [0.05, 0.3] } }",
    "points of a Sobol sequence, spread evenly over all ranges together",
  ],
  [
    "morris",
    "{ trajectories: 10, levels: 4, ranges: { mechanisms.belonging.rate: [0.05, 0.3] } }",
    "screening: which of many keys matter at all; kith sensitivity reads it",
  ],
  [
    "sobolIndices",
    "{ base: 256, ranges: { mechanisms.belonging.rate: [0.05, 0.3] } }",
    "how much of what differs is each key's, alone and with others; kith sensitivity reads it",
  ],
  ["cross", "[{ grid: { ... } }, { list: [ ... ] }]", "blocks of designs, every row of one with every row of the next"],
  ["append", "[{ grid: { ... } }, { list: [ ... ] }]", "blocks of designs over the same keys, one after another"],
];

const others: readonly (readonly [key: string, meaning: string])[] = [
  ["replicates", "how often every point is repeated; the scenario's replicates if left out"],
  [
    "until",
    "{ outcome: distress, narrower: 2, looks: [20, 40, 80] }: instead, until no 95% interval is wider; no look before 20",
  ],
  ["sharedShocks", "true (if left out) or false: whether all points share people and shocks"],
];

const values: readonly (readonly [form: string, meaning: string])[] = [
  ["[0.3, 0.5, 0.7]", "a list; 20% where the key takes it, words where it takes words"],
  ["{ from: 0, to: 1, points: 6 }", "evenly spaced; with scale: log each is the same multiple of the one before"],
  [
    "{ ring: { rewiring: 0 }, random: { generator: erdos-renyi } }",
    "levels with names; groups of keys are laid over the scenario",
  ],
];

/** How a sweep is written. */
export function describeSweep(): { readonly text: string; readonly data: unknown } {
  return {
    text: [
      wrapped(
        "A sweep runs a scenario at many points: its rows are the scenario with other values written into some of its keys.",
      ),
      "",
      "  sweep:",
      "    grid:",
      "      settings.school.climate: { from: 0.2, to: 0.8, points: 4 }",
      "      network: { clustered: { rewiring: 0 }, scattered: { rewiring: 1 } }",
      "    replicates: 30",
      "",
      "Designs: what is varied, and how; several in one sweep are crossed",
      ...designs.flatMap(([kind, example, meaning]) => [`  ${kind}: ${example}`, `      ${meaning}`]),
      "",
      nameList("Values of a key, in grid and zip", values),
      "",
      nameList("Beside designs", others),
      "",
      wrapped(
        `Keys: everything that a variant can override, weeks and warmUp, with a dot at every step. Items of lists go by number from 0 or by name: population.identities.religion.share, interventions.0.dose. A key of one variant alone: compare.scattered.network.rewiring. With compare, each row runs in every variant. At most ${count(limits.sweepPoints)} rows and ${count(limits.sweepRuns)} runs. More: docs/sweeps.md`,
      ),
    ].join("\n"),
    data: {
      designs: designs.map(([kind, example, meaning]) => ({ kind, example, meaning })),
      values: values.map(([form, meaning]) => ({ form, meaning })),
      keys: others.map(([key, meaning]) => ({ key, meaning })),
      limits: { points: limits.sweepPoints, runs: limits.sweepRuns },
    },
  };
}
