import { createSimulation, type Simulation, step } from "../src/engine/simulation.ts";
import type { Witness } from "../src/model/week.ts";
import { arcCount } from "../src/network/network.ts";
import { apart } from "./apart.ts";
import { type Spread, spreadOf, timed } from "./clock.ts";
import { planNamed } from "./plans.ts";

/** What a person and week takes, in ns of processor time and on the clock, and where it goes. */
export interface StepTime {
  readonly model: string;
  readonly people: number;
  /** Ties a person has, on average, when the clock stops. */
  readonly degree: number;
  readonly cpu: Spread;
  readonly wall: Spread;
  /** ns a person and week by mechanism and phase, largest first. */
  readonly profile: Readonly<Record<string, number>>;
}

/** Person-weeks of a sample: a few tenths of a second. */
const samplePersonWeeks = 500_000;

/** Times weeks of a model in a process of its own. @param model `minimal`, `both` or `default` */
export function stepTime(model: string, people: number, samples = 9): StepTime {
  return apart("step", model, people, samples);
}

/** The measurement itself: weeks that warm the compiler and the population up, then samples of several weeks each. */
export function timeSteps(model: string, peopleGiven: string, samplesGiven: string): StepTime {
  const people = Number(peopleGiven);
  const simulation = warmSimulation(model, people);
  const weeks = Math.max(1, Math.round(samplePersonWeeks / people));
  const took = Array.from({ length: Number(samplesGiven) }, () => timed(() => live(simulation, weeks)));
  const each = (nanoseconds: number) => nanoseconds / (weeks * people);
  const degree = arcCount(simulation.world.network) / people;
  return {
    model,
    people,
    degree,
    cpu: spreadOf(took.map(({ cpu }) => each(cpu))),
    wall: spreadOf(took.map(({ wall }) => each(wall))),
    profile: Object.fromEntries(whereTimeGoes(simulation, 2 * weeks)),
  };
}

/** A simulation some weeks after its start, whose code the compiler has seen enough of. */
export function warmSimulation(model: string, people: number): Simulation {
  const simulation = createSimulation(planNamed(model, people), { seed: "bench", replicate: 0 });
  live(simulation, Math.max(10, Math.round(2_000_000 / people)));
  return simulation;
}

export function live(simulation: Simulation, weeks: number): void {
  for (let week = 0; week < weeks; week++) step(simulation);
}

/** Where a week's time goes: nanoseconds a person and week by mechanism, and for what the week does between them. */
function whereTimeGoes(simulation: Simulation, weeks: number): [name: string, ns: number][] {
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
  return [...spent].sort(([, a], [, b]) => b - a).map(([name, ns]) => [name, Number(ns.toFixed(1))]);
}
