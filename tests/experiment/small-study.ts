import type { Plan } from "../../src/engine/plan.ts";
import type { Storable } from "../../src/experiment/executors/compare-in-folder.ts";
import { populationDefaults } from "../../src/model/population.ts";
import { chooseMechanisms } from "../../src/model/presets.ts";

/** Forty people for a few weeks: a plan that runs in milliseconds. */
export function smallPlan(rewiring: number, weeks = 8): Plan {
  return {
    size: 40,
    ties: null,
    network: {
      source: { generator: "small-world", values: { neighbors: 6, rewiring } },
      trust: { from: 0.3, to: 0.9 },
      change: "none",
      by: null,
    },
    people: {
      identities: [{ dimension: "religion", share: 0.3, where: null, visibility: 0.6, visibilitySpread: 0.2 }],
      settings: [{ name: "school", climate: 0.7, time: 0.6, policy: 0, units: 3 }],
      population: populationDefaults,
    },
    mechanisms: chooseMechanisms("both"),
    warmUp: 2,
    weeks,
  };
}

/** Two variants of those people. */
export function smallStudy(replicates = 12): Storable {
  return {
    title: "Clustered or scattered",
    question: "Does it matter whether your friends know each other?",
    source: new Map([["scenario.yaml", "kith: 1\n"]]),
    resolve: (repeats) => ({ yaml: `kith: 1\nreplicates: ${repeats}\n`, hash: "0".repeat(64) }),
    seed: 7,
    replicates,
    outcome: "distress",
    variants: [
      { name: "clustered", plan: smallPlan(0.05) },
      { name: "scattered", plan: smallPlan(1) },
    ],
  };
}
