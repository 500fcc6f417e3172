import type { Recording, RecordPlan } from "../../engine/recorder.ts";
import { measureNames } from "../../model/measures/weekly.ts";
import type { Network } from "../../network/network.ts";
import type { Column } from "./columns.ts";
import type { RunRow } from "./run-row.ts";

type Who = Omit<RunRow, "hash" | "outcomes">;

interface RecordedRun {
  readonly who: Who;
  readonly recording: Recording;
  readonly network: Network;
}

/**
 * What the runs of a part recorded, as tidy tables: `weekly` with a row for each run and week, `people` with one for each
 * run, week and person, `ties` with one for each run, week and direction of a tie.
 */
export class RecordedTables {
  readonly #record: RecordPlan;
  readonly #runs: RecordedRun[] = [];

  constructor(record: RecordPlan) {
    this.#record = record;
  }

  add(who: Who, recording: Recording, network: Network): void {
    this.#runs.push({ who, recording, network });
  }

  /** Folder to table; only what was asked for. */
  columns(): Map<string, readonly Column[]> {
    const tables = new Map<string, readonly Column[]>();
    if (this.#record.model) tables.set("weekly", weekly(this.#runs));
    if (this.#record.people.length > 0) tables.set("people", people(this.#runs, this.#record));
    if (this.#record.trust) tables.set("ties", ties(this.#runs));
    return tables;
  }
}

function weekly(runs: readonly RecordedRun[]): Column[] {
  return [
    ...keys(runs, () => 1),
    ...measureNames.map((name): Column => {
      const values = runs.flatMap(({ recording }) => Array.from(recording.model.get(name) ?? []));
      return { name, type: "DOUBLE", data: values.map((value) => (Number.isFinite(value) ? value : null)) };
    }),
  ];
}

function people(runs: readonly RecordedRun[], { people: names }: RecordPlan): Column[] {
  const size = ({ network }: RecordedRun) => network.size;
  const labels = runs.some(({ network }) => network.labels !== null);
  return [
    ...keys(runs, size),
    { name: "person", type: "DOUBLE", data: everyWeek(runs, ({ ids }) => ids) },
    ...(labels
      ? [
          {
            name: "label",
            type: "STRING" as const,
            data: everyWeekText(runs, ({ labels: own, ids }) => own ?? Array.from(ids, String)),
          },
        ]
      : []),
    ...names.map(
      (name): Column => ({ name, type: "FLOAT", data: joined(runs.map(({ recording }) => recording.people.get(name))) }),
    ),
  ];
}

function ties(runs: readonly RecordedRun[]): Column[] {
  return [
    ...keys(runs, ({ network }) => network.targets.length),
    { name: "from", type: "DOUBLE", data: everyWeek(runs, owners) },
    { name: "to", type: "DOUBLE", data: everyWeek(runs, ({ targets, ids }) => targets.map((place) => ids[place])) },
    { name: "trust", type: "FLOAT", data: joined(runs.map(({ recording }) => recording.trust ?? undefined)) },
  ];
}

/** The columns that say which run and week a row belongs to. @param rows of one recorded week */
function keys(runs: readonly RecordedRun[], rows: (run: RecordedRun) => number): Column[] {
  const length = runs.reduce((sum, run) => sum + run.recording.weeks.length * rows(run), 0);
  const columns = {
    run: new Array<string>(length),
    point: new Int32Array(length),
    variant: new Array<string>(length),
    replicate: new Int32Array(length),
    seed: new Array<string>(length),
    week: new Int32Array(length),
  };
  let at = 0;
  for (const run of runs) {
    const end = at + run.recording.weeks.length * rows(run);
    columns.run.fill(run.who.run, at, end);
    columns.point.fill(run.who.point, at, end);
    columns.variant.fill(run.who.variant, at, end);
    columns.replicate.fill(run.who.replicate, at, end);
    columns.seed.fill(run.who.seed, at, end);
    for (const week of run.recording.weeks) columns.week.fill(week, at, (at += rows(run)));
  }
  return [
    { name: "run", type: "STRING", data: columns.run },
    { name: "point", type: "INT32", data: columns.point },
    { name: "variant", type: "STRING", data: columns.variant },
    { name: "replicate", type: "INT32", data: columns.replicate },
    { name: "seed", type: "STRING", data: columns.seed },
    { name: "week", type: "INT32", data: columns.week },
  ];
}

/** The same numbers again for every recorded week. Ids are unsigned 32-bit numbers: a double holds them all. */
function everyWeek(runs: readonly RecordedRun[], of: (network: Network) => Uint32Array): Float64Array {
  const blocks = runs.map(({ network, recording }) => ({ once: of(network), weeks: recording.weeks.length }));
  const all = new Float64Array(blocks.reduce((length, { once, weeks }) => length + once.length * weeks, 0));
  let at = 0;
  for (const { once, weeks } of blocks) {
    for (let week = 0; week < weeks; week++) {
      all.set(once, at);
      at += once.length;
    }
  }
  return all;
}

function everyWeekText(runs: readonly RecordedRun[], of: (network: Network) => readonly string[]): string[] {
  return runs.flatMap(({ network, recording }) => {
    const once = of(network);
    return recording.weeks.flatMap(() => once);
  });
}

function owners({ offsets, ends, targets, ids, size }: Network): Uint32Array {
  const from = new Uint32Array(targets.length);
  for (let i = 0; i < size; i++) from.fill(ids[i], offsets[i], ends[i]);
  return from;
}

function joined(blocks: readonly (Float32Array | undefined)[]): Float32Array {
  const all = new Float32Array(blocks.reduce((length, block) => length + (block?.length ?? 0), 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block ?? [], at);
    at += block?.length ?? 0;
  }
  return all;
}
