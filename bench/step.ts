import { createSimulation, type Simulation, step } from "../src/engine/simulation.ts";
import type { Witness } from "../src/model/week.ts";
import { benchPlan } from "./plans.ts";

/** Nanoseconds a person and week: minimum and median over samples of several weeks each. */
export interface StepTime {
  readonly preset: string;
  readonly people: number;
  readonly minimum: number;
  readonly median: number;
  readonly samples: number;
}

/** Times the week of a preset, after weeks that warm the compiler and the population up. */
export function timeSteps(preset: string, people: number, samples: number): { time: StepTime; simulation: Simulation } {
  const simulation = createSimulation(benchPlan(people, preset), { seed: "bench", replicate: 0 });
  const weeks = Math.max(1, Math.round(200_000 / people));
  for (let week = 0; week < 10 * weeks; week++) step(simulation);
  const times: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const begun = process.hrtime.bigint();
    for (let week = 0; week < weeks; week++) step(simulation);
    times.push(Number(process.hrtime.bigint() - begun) / (weeks * people));
  }
  times.sort((a, b) => a - b);
  const time = { preset, people, minimum: times[0], median: times[Math.floor(samples / 2)], samples };
  return { time, simulation };
}

/** Where a week's time goes: nanoseconds a person and week by mechanism, and for what the week does between them. */
export function whereTimeGoes(simulation: Simulation, weeks: number): Map<string, number> {
  const spent = new Map<string, number>();
  let last = 0n;
  const lap = (name: string) => {
    const now = process.hrtime.bigint();
    spent.set(name, (spent.get(name) ?? 0) + Number(now - last) / (weeks * simulation.world.count));
    last = process.hrtime.bigint();
  };
  const watch: Witness = {
    begin: () => lap("clearing and perceiving"),
    acted: (_world, { mechanism }, phase) => lap(`${mechanism.name}, ${phase}`),
    beforeCommit: () => lap("between phases"),
    afterCommit: () => lap("commit"),
  };
  for (let week = 0; week < weeks; week++) {
    last = process.hrtime.bigint();
    step(simulation, watch);
    lap("ties");
  }
  return new Map([...spent].sort(([, a], [, b]) => b - a));
}
