import type { StateName } from "../model/columns.ts";
import { shownDistress } from "../model/measures/shown.ts";
import { type MeasureName, type Measuring, measureNames, measureWeek, prepareMeasures } from "../model/measures/weekly.ts";
import type { World } from "../model/world.ts";
import type { TieRecord } from "./tie-record.ts";
import { TieRecorder } from "./tie-recorder.ts";

/** What to keep of a run. Keeping more or less never changes what happens. */
export interface RecordPlan {
  /** Every how many weeks, from week 0; 1 keeps every week. */
  readonly every: number;
  /**
   * Keep means over the weeks since the last recorded one instead of the recorded week alone: windows of `every` weeks,
   * the last one shorter where the weeks do not divide. Week 0 stands for itself. Trust is always of the week.
   */
  readonly averaged?: boolean;
  /** Whether to keep the weekly measures. */
  readonly model: boolean;
  /**
   * Columns of people to keep; "shown" is distress on the scale of 0 to 100, "events", "help" and "hurt" are of the week,
   * "absent" and "leftOut" are 1 for who has left and for who is in no measure.
   */
  readonly people: readonly PersonColumn[];
  /** Whether to keep ties: who is tied to whom, since when, and trust each way. */
  readonly trust: boolean;
}

export type PersonColumn =
  | Exclude<StateName, "practicalResource">
  | "shown"
  | "events"
  | "help"
  | "hurt"
  | "stigma"
  | "absent"
  | "leftOut";
export const personColumns: readonly PersonColumn[] = [
  "shown",
  "distress",
  "acuteStress",
  "vigilance",
  "internalizedStigma",
  "pride",
  "selfEsteem",
  "belonging",
  "resilience",
  "goalPersistence",
  "events",
  "help",
  "hurt",
  "stigma",
  "absent",
  "leftOut",
];

/** What was kept. */
export interface Recording {
  /** The weeks recorded: 0, every, 2 x every, ... and the last one. */
  readonly weeks: readonly number[];
  /** Measure -> one value a recorded week. */
  readonly model: ReadonlyMap<MeasureName, Float64Array>;
  /** Column -> people in rows of weeks: [w * size + i]. */
  readonly people: ReadonlyMap<PersonColumn, Float32Array>;
  /** Who is tied to whom in which of the weeks, with trust each way; null unless asked for. */
  readonly ties: TieRecord | null;
}

/** A recorder to hand to `run`; ask it for the `recording` when the run is over. */
export interface Recorder {
  record(world: World): void;
  recording(): Recording;
}

/** @param weeks the run's length; the last week is always recorded. */
export function createRecorder(plan: RecordPlan, weeks: number): Recorder {
  const kept: number[] = [];
  for (let week = 0; week <= weeks; week += plan.every) kept.push(week);
  if (kept[kept.length - 1] !== weeks) kept.push(weeks);
  const model = new Map<MeasureName, Float64Array>();
  if (plan.model) for (const name of measureNames) model.set(name, new Float64Array(kept.length));
  const people = new Map<PersonColumn, Float32Array>();
  const ties = plan.trust ? new TieRecorder() : null;
  let room: Measuring | null = null;
  let window: Window | null = null;
  let next = 0;

  return {
    record(world) {
      if (next >= kept.length) return;
      const due = world.week === kept[next];
      if (!due && plan.averaged !== true) return;
      window ??= openWindow(plan, world.count);
      if (plan.model) room ??= prepareMeasures(world);
      addWeek(window, world, room);
      if (!due) return;
      const row = next++;
      let m = 0;
      for (const column of model.values()) column[row] = window.measures[m++] / window.weeks;
      for (const [name, sums] of window.people) {
        let block = people.get(name);
        if (block === undefined) people.set(name, (block = new Float32Array(kept.length * world.count)));
        for (let i = 0; i < world.count; i++) block[row * world.count + i] = sums[i] / window.weeks;
      }
      ties?.record(world);
      closeWindow(window);
    },
    recording: () => ({ weeks: kept.slice(0, next), model, people, ties: ties?.result() ?? null }),
  };
}

/** Sums over the weeks since the last recorded one; over one week they are that week. */
interface Window {
  weeks: number;
  readonly week: Float64Array;
  readonly measures: Float64Array;
  readonly people: ReadonlyMap<PersonColumn, Float64Array>;
}

function openWindow(plan: RecordPlan, count: number): Window {
  return {
    weeks: 0,
    week: new Float64Array(measureNames.length),
    measures: new Float64Array(measureNames.length),
    people: new Map(plan.people.map((name) => [name, new Float64Array(count)])),
  };
}

function addWeek(window: Window, world: World, room: Measuring | null): void {
  window.weeks++;
  if (room !== null) {
    measureWeek(world, room, window.week);
    for (let m = 0; m < window.week.length; m++) window.measures[m] += window.week[m];
  }
  for (const [name, sums] of window.people) {
    const column = columnOf(world, name);
    if (name === "shown") for (let i = 0; i < sums.length; i++) sums[i] += shownDistress(column[i]);
    else for (let i = 0; i < sums.length; i++) sums[i] += column[i];
  }
}

function closeWindow(window: Window): void {
  window.weeks = 0;
  window.measures.fill(0);
  for (const sums of window.people.values()) sums.fill(0);
}

function columnOf(world: World, name: PersonColumn): Float64Array | Uint8Array {
  if (name === "shown") return world.state.distress;
  if (name === "events" || name === "help" || name === "absent" || name === "leftOut") return world[name];
  if (name === "hurt" || name === "stigma") return world.gathered[name];
  return world.state[name];
}
