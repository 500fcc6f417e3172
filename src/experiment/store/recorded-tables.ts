import type { Recording, RecordPlan } from "../../engine/recorder.ts";
import { measureNames } from "../../model/measures/weekly.ts";
import type { Network } from "../../network/network.ts";
import type { Column } from "./columns.ts";
import { keyColumns, type RecordedRun, type Who } from "./recorded-run.ts";
import { tieTable } from "./tie-table.ts";

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
    if (this.#record.trust) tables.set("ties", tieTable(this.#runs));
    return tables;
  }
}

function weekly(runs: readonly RecordedRun[]): Column[] {
  return [
    ...keyColumns(runs, () => 1),
    ...measureNames.map((name): Column => {
      const values = runs.flatMap(({ recording }) => Array.from(recording.model.get(name) ?? []));
      return { name, type: "DOUBLE", data: values.map((value) => (Number.isFinite(value) ? value : null)) };
    }),
  ];
}

function people(runs: readonly RecordedRun[], { people: names }: RecordPlan): Column[] {
  const labels = runs.some(({ network }) => network.labels !== null);
  return [
    ...keyColumns(runs, ({ network }) => network.size),
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

function joined(blocks: readonly (Float32Array | undefined)[]): Float32Array {
  const all = new Float32Array(blocks.reduce((length, block) => length + (block?.length ?? 0), 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block ?? [], at);
    at += block?.length ?? 0;
  }
  return all;
}
