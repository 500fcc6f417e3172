import { hashWorld } from "../engine/hash.ts";
import type { Plan } from "../engine/plan.ts";
import { createRecorder, type Recording, type RecordPlan } from "../engine/recorder.ts";
import { type Chance, createSimulation, run } from "../engine/simulation.ts";
import { type LineReport, reportLines } from "../model/interventions/report.ts";
import { type MeasureName, measureNames, measureWeek, prepareMeasures } from "../model/measures/weekly.ts";
import type { Network } from "../network/network.ts";

/** The last weeks of a run, over which an outcome is averaged: a quarter of a year, or all weeks of a shorter run. */
export const outcomeWeeks = 13;

/** What one run ends with. */
export interface RunResult {
  /** Each measure averaged over the last `outcomeWeeks` weeks. */
  readonly outcomes: Readonly<Record<MeasureName, number>>;
  /** SHA-256 of the final world's raw bytes; null unless asked for. */
  readonly hash: string | null;
  /** What was recorded; null unless asked for. */
  readonly recording: Recording | null;
  /** The network it ran on: what a recording's places mean. */
  readonly network: Network;
  /** What interventions came to, line by line; none without any. */
  readonly interventions: readonly LineReport[];
}

export interface RunOptions {
  readonly hash?: boolean;
  readonly record?: RecordPlan;
  /** Asked before each week; true ends the run early and `runOnce` returns null. */
  readonly stop?: () => boolean;
}

/**
 * One run of one variant from its first week to its last. Pure: the same plan and chance give the same bits anywhere.
 * @throws RangeError as `createSimulation` does
 */
export function runOnce(plan: Plan, chance: Chance, options: RunOptions = {}): RunResult | null {
  const simulation = createSimulation(plan, chance);
  const recorder = options.record === undefined ? null : createRecorder(options.record, plan.weeks);
  const room = prepareMeasures(simulation.world);
  const week = new Float64Array(measureNames.length);
  const sums = new Float64Array(measureNames.length);
  const window = Math.min(outcomeWeeks, plan.weeks);
  const done = run(
    simulation,
    (world) => {
      recorder?.record(world);
      if (world.week <= plan.weeks - window) return;
      measureWeek(world, room, week);
      for (let m = 0; m < week.length; m++) sums[m] += week[m];
    },
    options.stop,
  );
  if (!done) return null;
  const outcomes = Object.fromEntries(measureNames.map((name, m) => [name, sums[m] / window])) as Record<MeasureName, number>;
  return {
    outcomes,
    hash: options.hash === true ? hashWorld(simulation.world) : null,
    recording: recorder?.recording() ?? null,
    network: simulation.world.network,
    interventions: reportLines(simulation.world),
  };
}
