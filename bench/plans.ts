import type { Plan } from "../src/engine/plan.ts";
import { populationDefaults } from "../src/model/population.ts";
import { chooseMechanisms } from "../src/model/presets.ts";
import { chooseTies } from "../src/model/ties/presets.ts";

/**
 * The benchmark's population: one identity carried by three in ten, two settings, a small world of mean degree 10; for
 * "default", the preset both on ties that live, which is what `scenarios/default.yaml` runs.
 */
export function benchPlan(size: number, preset: string): Plan {
  const living = preset === "default";
  return {
    size,
    ties: living ? chooseTies("adult") : null,
    network: {
      source: living
        ? { generator: "empty", values: {} }
        : { generator: "small-world", values: { neighbors: 10, rewiring: 0.1 } },
      trust: { from: 0.2, to: 0.8 },
      change: "none",
      by: null,
    },
    people: {
      identities: [{ dimension: "religion", share: 0.3, where: null, visibility: 0.6, visibilitySpread: 0.2 }],
      settings: [
        { name: "work", climate: 0.5, time: 0.6, policy: 0, units: 12 },
        { name: "neighborhood", climate: 0.5, time: 0.4, policy: 0, units: 15 },
      ],
      population: populationDefaults,
    },
    mechanisms: chooseMechanisms(living ? "both" : preset),
    warmUp: 0,
    weeks: 5200,
  };
}
