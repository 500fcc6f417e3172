import { readFileSync } from "node:fs";
import type { Plan } from "../src/engine/plan.ts";
import { populationDefaults } from "../src/model/population.ts";
import { chooseMechanisms } from "../src/model/presets.ts";
import { readScenario } from "../src/scenario/parse.ts";
import { formatProblem } from "../src/scenario/problem.ts";

/** More weeks than any measurement lives. */
const weeks = 5200;

/**
 * The benchmark's population on fixed ties: one identity carried by three in ten, two settings, a small world of mean
 * degree 10. Peers live `minimal` by the same rules: bench/peers.
 */
export function benchPlan(size: number, preset: "minimal" | "both"): Plan {
  return {
    size,
    ties: null,
    network: {
      source: { generator: "small-world", values: { neighbors: 10, rewiring: 0.1 } },
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
    mechanisms: chooseMechanisms(preset),
    warmUp: 0,
    weeks,
  };
}

/**
 * `scenarios/default.yaml` as it stands, all default mechanisms and ties that live, with as many people.
 * @param capacity number of ties that half of all people have room for, if another than the file's
 */
export function defaultPlan(size: number, capacity?: number): Plan {
  const { scenario, problems } = readScenario(defaultText(), {
    file: "scenarios/default.yaml",
    read: () => ({ problem: "it names no other file" }),
  });
  if (scenario === null) throw new Error(problems.map(formatProblem).join("\n"));
  const [{ plan }] = scenario.variants;
  const population = { ...plan.people.population, ...(capacity === undefined ? {} : { capacity }) };
  return { ...plan, size, people: { ...plan.people, population }, warmUp: 0, weeks };
}

export function defaultText(): string {
  return readFileSync("scenarios/default.yaml", "utf8");
}

/** The plan of a name: `minimal`, `both`, `default`. */
export function planNamed(name: string, size: number): Plan {
  return name === "minimal" || name === "both" ? benchPlan(size, name) : defaultPlan(size);
}
