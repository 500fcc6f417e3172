import { createSimulation } from "../src/engine/simulation.ts";
import { arcCount } from "../src/network/network.ts";
import { apart } from "./apart.ts";
import { defaultPlan } from "./plans.ts";
import { live } from "./step.ts";

/** A run of the default model from nothing to its last week. */
export interface BigRun {
  readonly people: number;
  readonly weeks: number;
  /** Seconds on the clock: to make people and let their network grow, and to live the weeks. */
  readonly generation: number;
  readonly living: number;
  readonly degree: number;
  /** Most that the process held at any moment, in GB (10^9 bytes). */
  readonly peak: number;
}

/** A run in a process of its own. */
export function bigRun(people: number, weeks: number): BigRun {
  return apart("big", people, weeks);
}

/** The run itself. */
export function liveBigRun(peopleGiven: string, weeksGiven: string): BigRun {
  const [people, weeks] = [Number(peopleGiven), Number(weeksGiven)];
  const began = performance.now();
  const simulation = createSimulation(defaultPlan(people), { seed: "bench", replicate: 0 });
  const grown = performance.now();
  live(simulation, weeks);
  const ended = performance.now();
  return {
    people,
    weeks,
    generation: (grown - began) / 1000,
    living: (ended - grown) / 1000,
    degree: arcCount(simulation.world.network) / people,
    peak: (1024 * process.resourceUsage().maxRSS) / 1e9,
  };
}
