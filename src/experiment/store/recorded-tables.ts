import type { Recording, RecordPlan } from "../../engine/recorder.ts";
import { measureNames } from "../../model/measures/weekly.ts";
import type { Network } from "../../network/network.ts";
import type { Column } from "./columns.ts";
import type { RunRow } from "./run-row.ts";

type Who = Omit<RunRow, "hash" | "outcomes">;

/**
 * What the runs of a part recorded, as tidy tables: `weekly` with a row for each run and week, `people` with one for each
 * run, week and person, `ties` with one for each run, week and direction of a tie.
 */
export class RecordedTables {
  readonly #record: RecordPlan;
  readonly #runs: { who: Who; recording: Recording; network: Network }[] = [];

  constructor(record: RecordPlan) {
    this.#record = record;
  }

  add(who: Who, recording: Recording, network: Network): void {
    this.#runs.push({ who, recording, network });
  }

  /** Folder to table; only what was asked for. */
  columns(): Map<string, readonly Column[]> {
    const tables = new Map<string, readonly Column[]>();
    if (this.#record.model) tables.set("weekly", this.#weekly());
    if (this.#record.people.length > 0) tables.set("people", this.#people());
    if (this.#record.trust) tables.set("ties", this.#ties());
    return tables;
  }

  #weekly(): Column[] {
    const weeks = this.#gather<number>(({ recording }) => recording.weeks);
    const measure = (name: (typeof measureNames)[number]): Column => ({
      name,
      type: "DOUBLE",
      data: this.#gather<number | null>(({ recording }) =>
        Array.from(recording.model.get(name) ?? [], (value) => (Number.isFinite(value) ? value : null)),
      ),
    });
    return [...this.#keys(() => 1), { name: "week", type: "INT32", data: weeks }, ...measureNames.map(measure)];
  }

  #people(): Column[] {
    const count = ({ network }: { network: Network }) => network.size;
    return [
      ...this.#keys(count),
      { name: "week", type: "INT32", data: this.#weeks(count) },
      // Ids are unsigned 32-bit numbers: a double holds them all.
      { name: "person", type: "DOUBLE", data: this.#each(count, ({ ids }) => Array.from(ids)) },
      ...(this.#runs.some(({ network }) => network.labels !== null)
        ? [{ name: "label", type: "STRING" as const, data: this.#each(count, ({ labels, ids }) => labels ?? Array.from(ids, String)) }]
        : []),
      ...this.#record.people.map(
        (name): Column => ({ name, type: "FLOAT", data: joined(this.#runs.map(({ recording }) => recording.people.get(name))) }),
      ),
    ];
  }

  #ties(): Column[] {
    const count = ({ network }: { network: Network }) => network.targets.length;
    return [
      ...this.#keys(count),
      { name: "week", type: "INT32", data: this.#weeks(count) },
      { name: "from", type: "DOUBLE", data: this.#each(count, owners) },
      { name: "to", type: "DOUBLE", data: this.#each(count, ({ targets, ids }) => Array.from(targets, (place) => ids[place])) },
      { name: "trust", type: "FLOAT", data: joined(this.#runs.map(({ recording }) => recording.trust ?? undefined)) },
    ];
  }

  /** The columns that say which run a row belongs to; `rows` are the rows of one recorded week. */
  #keys(rows: (run: { network: Network }) => number): Column[] {
    const key = <Value>(of: (who: Who) => Value): Value[] =>
      this.#gather((run) => new Array<Value>(run.recording.weeks.length * rows(run)).fill(of(run.who)));
    return [
      { name: "run", type: "STRING", data: key(({ run }) => run) },
      { name: "point", type: "INT32", data: key(({ point }) => point) },
      { name: "variant", type: "STRING", data: key(({ variant }) => variant) },
      { name: "replicate", type: "INT32", data: key(({ replicate }) => replicate) },
      { name: "seed", type: "STRING", data: key(({ seed }) => seed) },
    ];
  }

  #weeks(rows: (run: { network: Network }) => number): number[] {
    return this.#gather((run) => run.recording.weeks.flatMap((week) => new Array<number>(rows(run)).fill(week)));
  }

  /** The same values again for every recorded week. */
  #each<Value>(rows: (run: { network: Network }) => number, of: (network: Network) => readonly Value[]): Value[] {
    return this.#gather((run) => {
      const once = of(run.network).slice(0, rows(run));
      return run.recording.weeks.flatMap(() => once);
    });
  }

  #gather<Value>(of: (run: { who: Who; recording: Recording; network: Network }) => readonly Value[]): Value[] {
    return this.#runs.flatMap((run) => of(run));
  }
}

function owners({ offsets, targets, ids, size }: Network): number[] {
  const from = new Array<number>(targets.length);
  for (let i = 0; i < size; i++) from.fill(ids[i], offsets[i], offsets[i + 1]);
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
