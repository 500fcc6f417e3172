import { createRecorder, type PersonColumn, type RecordPlan } from "../src/engine/recorder.ts";
import { createSimulation, step } from "../src/engine/simulation.ts";
import { apart } from "./apart.ts";
import { inTurn, median, timed } from "./clock.ts";
import { defaultPlan } from "./plans.ts";

/** What a run of the default model takes that records, over one that does not: medians over rounds within one process. */
export interface RecordingCost {
  readonly people: number;
  /** Recording all measures every week. */
  readonly means: number;
  /** Recording five columns of every person every week. */
  readonly columns: number;
  readonly both: number;
}

const five: readonly PersonColumn[] = ["shown", "acuteStress", "belonging", "events", "help"];

/**
 * The goal is about many people; a run of a sweep has few. Where in memory its columns come to lie makes a process a hundredth
 * faster or slower than the next: the median over several.
 */
export function recordingCost(sizes: readonly number[] = [10_000, 300], processes = 7): RecordingCost[] {
  return sizes.map((people) => {
    const costs = Array.from({ length: processes }, () => apart<RecordingCost>("recording", people));
    const middle = (part: "means" | "columns" | "both") => median(costs.map((cost) => cost[part]));
    return { people, means: middle("means"), columns: middle("columns"), both: middle("both") };
  });
}

/**
 * The measurement itself. Four runs of the same people live some weeks in turn, one of them without recording: each round
 * gives a ratio, and whatever else the machine does falls on all of them alike.
 */
export function measureRecording(peopleGiven: string): RecordingCost {
  const people = Number(peopleGiven);
  const weeks = Math.max(4, Math.round(60_000 / people));
  const rounds = 31;
  const { none, means, columns, both } = inTurn(rounds, {
    none: recorded(people, weeks, rounds, null),
    means: recorded(people, weeks, rounds, { every: 1, model: true, people: [], trust: false }),
    columns: recorded(people, weeks, rounds, { every: 1, model: false, people: five, trust: false }),
    both: recorded(people, weeks, rounds, { every: 1, model: true, people: five, trust: false }),
  });
  // In the first rounds the compiler is at work, and what is recorded into is laid out.
  const over = (costs: readonly number[]) => median(costs.map((cost, round) => cost / none[round]).slice(6));
  return { people, means: over(means), columns: over(columns), both: over(both) };
}

/** A run under way whose every call lives some weeks more: processor time of those, in ns. */
function recorded(people: number, weeks: number, rounds: number, plan: RecordPlan | null): () => number {
  const simulation = createSimulation(defaultPlan(people), { seed: "bench", replicate: 0 });
  const { world } = simulation;
  const recorder = plan === null ? null : createRecorder(plan, weeks * rounds);
  recorder?.record(world);
  return () =>
    timed(() => {
      for (let week = 0; week < weeks; week++) {
        step(simulation);
        recorder?.record(world);
      }
    }).cpu;
}
