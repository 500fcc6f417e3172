import type { Recording } from "../../engine/recorder.ts";
import type { Network } from "../../network/network.ts";
import type { Column } from "./columns.ts";
import type { RunRow } from "./run-row.ts";

/** Which run a row belongs to. */
export type Who = Omit<RunRow, "hash" | "outcomes">;

/** A run, what was recorded of it, and the people whose places the recording speaks of. */
export interface RecordedRun {
  readonly who: Who;
  readonly recording: Recording;
  readonly network: Network;
}

/**
 * The columns that say which run and week a row belongs to: the first of every recorded table.
 * @param rows of one run in its recorded week of that place
 */
export function keyColumns(runs: readonly RecordedRun[], rows: (run: RecordedRun, week: number) => number): Column[] {
  const counts = runs.map((run) => run.recording.weeks.map((_, w) => rows(run, w)));
  const length = counts.flat().reduce((sum, count) => sum + count, 0);
  const columns = {
    run: new Array<string>(length),
    point: new Int32Array(length),
    variant: new Array<string>(length),
    replicate: new Int32Array(length),
    seed: new Array<string>(length),
    week: new Int32Array(length),
  };
  let at = 0;
  runs.forEach(({ who, recording }, r) => {
    const begin = at;
    recording.weeks.forEach((week, w) => columns.week.fill(week, at, (at += counts[r][w])));
    columns.run.fill(who.run, begin, at);
    columns.point.fill(who.point, begin, at);
    columns.variant.fill(who.variant, begin, at);
    columns.replicate.fill(who.replicate, begin, at);
    columns.seed.fill(who.seed, begin, at);
  });
  return [
    { name: "run", type: "STRING", data: columns.run },
    { name: "point", type: "INT32", data: columns.point },
    { name: "variant", type: "STRING", data: columns.variant },
    { name: "replicate", type: "INT32", data: columns.replicate },
    { name: "seed", type: "STRING", data: columns.seed },
    { name: "week", type: "INT32", data: columns.week },
  ];
}
