import type { StateName } from "../model/columns.ts";
import { shownDistress } from "../model/measures/shown.ts";
import { type MeasureName, type Measuring, measureNames, measureWeek, prepareMeasures } from "../model/measures/weekly.ts";
import type { World } from "../model/world.ts";

/** What to keep of a run. Keeping more or less never changes what happens. */
export interface RecordPlan {
  /** Every how many weeks, from week 0; 1 keeps every week. */
  readonly every: number;
  /** Whether to keep the weekly measures. */
  readonly model: boolean;
  /** Columns of people to keep; "shown" is distress on the scale of 0 to 100, "events", "help" and "hurt" are of the week. */
  readonly people: readonly PersonColumn[];
  /** Whether to keep each arc's trust. */
  readonly trust: boolean;
}

export type PersonColumn = Exclude<StateName, "practicalResource"> | "shown" | "events" | "help" | "hurt" | "stigma";
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
  "events",
  "help",
  "hurt",
  "stigma",
];

/** What was kept. */
export interface Recording {
  /** The weeks recorded: 0, every, 2 x every, ... and the last one. */
  readonly weeks: readonly number[];
  /** Measure -> one value a recorded week. */
  readonly model: ReadonlyMap<MeasureName, Float64Array>;
  /** Column -> people in rows of weeks: [w * size + i]. */
  readonly people: ReadonlyMap<PersonColumn, Float32Array>;
  /** Arcs in rows of weeks, or null. */
  readonly trust: Float32Array | null;
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
  let trust: Float32Array | null = null;
  let room: Measuring | null = null;
  const values = new Float64Array(measureNames.length);
  let next = 0;

  return {
    record(world) {
      if (world.week !== kept[next]) return;
      const row = next++;
      if (plan.model) {
        room ??= prepareMeasures(world);
        measureWeek(world, room, values);
        for (let m = 0; m < measureNames.length; m++) (model.get(measureNames[m]) as Float64Array)[row] = values[m];
      }
      for (const name of plan.people) {
        let block = people.get(name);
        if (block === undefined) people.set(name, (block = new Float32Array(kept.length * world.count)));
        keep(world, name, block.subarray(row * world.count, (row + 1) * world.count));
      }
      if (plan.trust) {
        trust ??= new Float32Array(kept.length * world.network.trust.length);
        trust.set(world.network.trust, row * world.network.trust.length);
      }
    },
    recording: () => ({ weeks: kept.slice(0, next), model, people, trust }),
  };
}

function keep(world: World, name: PersonColumn, row: Float32Array): void {
  if (name === "shown") {
    const { distress } = world.state;
    for (let i = 0; i < row.length; i++) row[i] = shownDistress(distress[i]);
  } else if (name === "events" || name === "help") row.set(world[name]);
  else if (name === "hurt" || name === "stigma") row.set(world.gathered[name]);
  else row.set(world.state[name]);
}
