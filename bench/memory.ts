import { createSimulation, step } from "../src/engine/simulation.ts";
import { benchPlan } from "./plans.ts";

/** Bytes a person takes in a run under way, network included: what the process grew by, heap and typed arrays together. */
export function bytesPerPerson(preset: string, people: number): number {
  const collect = globalThis.gc ?? (() => {});
  collect();
  const before = held();
  const simulation = createSimulation(benchPlan(people, preset), { seed: "bench", replicate: 0 });
  for (let week = 0; week < 4; week++) step(simulation);
  collect();
  const bytes = (held() - before) / people;
  return simulation.world.count === people ? bytes : Number.NaN;
}

function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
