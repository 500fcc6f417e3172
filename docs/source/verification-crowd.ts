import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, run } from "../../src/engine/simulation.ts";
import type { MeanFieldWeek } from "../../src/experiment/mean-field/mean-field.ts";
import { mean, sum } from "../../src/math/sums.ts";
import type { World } from "../../src/model/world.ts";
import { makeNetwork } from "../../src/network/plan.ts";
import { seedKey } from "../../src/random/seed.ts";
import { plansOf } from "./verification-plans.ts";

/** What twin and network model are compared in. */
export const twinMeasures = ["distress", "acuteStress", "vigilance", "resilience", "help"] as const;
export type TwinMeasure = (typeof twinMeasures)[number];

/**
 * The crowd in which everybody meets everybody. Trust differs from tie to tie: with equal trust ties would be broken by
 * id, and everybody would ask the same five people. A unit for each person, so that what units share is a person's own.
 */
export function crowdScenario(people: number, weeks: number): string {
  return `kith: 1
title: Everybody with everybody
question: Does the network model agree with its mean field where everybody meets everybody?
seed: mean field
weeks: ${weeks}
warmUp: 0
population:
  people: ${people}
  identities:
    - { dimension: religion, share: 0.3, visibility: 0.6, visibilitySpread: 0.2 }
settings:
  town: { climate: 0.5, time: 1, units: ${people} }
network: { generator: complete, trust: { from: 0.2, to: 0.8 } }
ties: { preset: fixed }
mechanisms: { preset: minimal }
`;
}

export function crowdPlan(people: number, weeks: number): Plan {
  return [...plansOf(crowdScenario(people, weeks)).values()][0];
}

/** Measure -> replicates -> weeks from 0: means over everybody. */
export type CrowdRuns = Readonly<Record<TwinMeasure, readonly (readonly number[])[]>>;

/** Runs the network model. Who is tied to whom is made once; trust, people and shocks are each replicate's own. */
export function crowdRuns(plan: Plan, { seed, replicates }: { seed: string; replicates: number }): CrowdRuns {
  const network = makeNetwork({ ...plan.network, trust: "as given" }, plan.size, seedKey(seed));
  const ready: Plan = { ...plan, network: { ...plan.network, source: { network } } };
  const runs = Object.fromEntries(twinMeasures.map((measure) => [measure, [] as number[][]])) as Record<TwinMeasure, number[][]>;
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const measure of twinMeasures) runs[measure].push([]);
    run(createSimulation(ready, { seed, replicate }), (world) => {
      for (const measure of twinMeasures) runs[measure][replicate].push(mean(columnOf(world, measure)));
    });
  }
  return runs;
}

function columnOf(world: World, measure: TwinMeasure): Float64Array {
  return measure === "help" ? world.help : world.state[measure];
}

/** How twin and network model agree in one week. */
export interface Agreement {
  readonly network: number;
  /** Standard error of the network model's mean over replicates. */
  readonly error: number;
  readonly twin: number;
  /** Twin minus network in standard errors. */
  readonly errors: number;
}

export function agreement(runs: CrowdRuns, twin: readonly MeanFieldWeek[], measure: TwinMeasure, week: number): Agreement {
  const values = runs[measure].map((weeks) => weeks[week]);
  const network = mean(values);
  const variance = sum(values.map((value) => (value - network) * (value - network))) / (values.length - 1);
  const error = Math.sqrt(variance / values.length);
  const own = twin[week][measure];
  return { network, error, twin: own, errors: (own - network) / error };
}
