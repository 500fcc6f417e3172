import { hashWorld } from "../../engine/hash.ts";
import type { Plan } from "../../engine/plan.ts";
import { createRecorder, type RecordPlan } from "../../engine/recorder.ts";
import { type Chance, createSimulation, run } from "../../engine/simulation.ts";
import { reportLines } from "../../model/interventions/report.ts";
import { type MeasureName, measureNames, measureWeek, prepareMeasures } from "../../model/measures/weekly.ts";
import type { Statistic } from "../../scenario/hypothesis/claim.ts";
import { needsOf } from "../hypothesis/run/needs.ts";
import { dimensionsOf, numbersOf } from "../hypothesis/run/run-statistics.ts";
import { Watcher } from "../hypothesis/run/watch.ts";
import { outcomeWeeks, type RunResult } from "../run-once.ts";

/** What one run of a sweep ends with: what `runOnce` tells, and the numbers of the scenario's own statistics. */
export interface LiveRun extends RunResult {
  readonly hash: string;
  /** One for each statistic, in their order; null where it is about nobody or has no value. */
  readonly statistics: readonly (number | null)[];
}

export interface LiveRunOptions {
  /** Own outcomes, and what claims ask of a run. */
  readonly statistics: readonly Statistic[];
  readonly record: RecordPlan | null;
  /** Asked before each week, with the week that is next, from 1 - warmUp on (in twins with the last one); true ends the run early. */
  readonly stop?: (week: number) => boolean;
}

/**
 * One run lived once, whatever is asked of it: weekly measures, own statistics, recording and hash come from the same weeks. A
 * statistic that is held against a twin has the twin lived after it. Pure, with the bits of `runOnce`: looking changes nothing.
 *
 * @returns null where `stop` said true
 */
export function liveRun(plan: Plan, chance: Chance, { statistics, record, stop = () => false }: LiveRunOptions): LiveRun | null {
  const simulation = createSimulation(plan, chance);
  const { world } = simulation;
  const recorder = record === null ? null : createRecorder(record, plan.weeks);
  const dimensions = dimensionsOf(plan);
  const watched = new Watcher(needsOf(statistics), world, plan.weeks, dimensions);
  const room = prepareMeasures(world);
  const week = new Float64Array(measureNames.length);
  const sums = new Float64Array(measureNames.length);
  const window = Math.min(outcomeWeeks, plan.weeks);
  const done = run(
    simulation,
    () => {
      recorder?.record(world);
      watched.watch(world);
      if (world.week <= plan.weeks - window) return;
      measureWeek(world, room, week);
      for (let m = 0; m < week.length; m++) sums[m] += week[m];
    },
    () => stop(world.week + 1),
  );
  if (!done) return null;
  const numbers = numbersOf(statistics, plan, chance, { world, watched, dimensions }, () => stop(plan.weeks));
  if (numbers === null) return null;
  return {
    outcomes: Object.fromEntries(measureNames.map((name, m) => [name, sums[m] / window])) as Record<MeasureName, number>,
    statistics: numbers,
    hash: hashWorld(world),
    recording: recorder?.recording() ?? null,
    network: world.network,
    interventions: reportLines(world),
  };
}
