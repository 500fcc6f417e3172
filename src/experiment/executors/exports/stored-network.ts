import type { PersonColumn } from "../../../engine/recorder.ts";
import { peopleCells, type RecordedNetwork, tieCells } from "../../exports/network/record-network.ts";
import type { RunOfRows } from "../../exports/panel/panel-rows.ts";
import { type Block, type Cells, pickCells } from "../../exports/table/block.ts";
import type { ResultsIn, TableName } from "./results-in.ts";
import { openStored } from "./stored-table.ts";

/** What a folder recorded of one run's people and ties, or null where it has not all of it. */
export async function storedNetwork(
  results: ResultsIn,
  run: RunOfRows,
  columns: readonly PersonColumn[],
): Promise<RecordedNetwork | null> {
  const { record } = results.about;
  if (record === null || !record.trust || !columns.every((name) => record.people.includes(name))) return null;
  const parts = results.partsWith("ties").filter((part) => mayHold(part, run));
  for (const part of parts) {
    const people = await openStored(results, "people", part);
    const labels = people.columns.some(({ name }) => name === "label");
    people.close();
    const rows = await rowsOfRun(results, "people", part, run, peopleCells(labels, columns));
    if (rows.length === 0) continue;
    return { labels, columns, people: rows, ties: await rowsOfRun(results, "ties", part, run, tieCells) };
  }
  return null;
}

/** Whether a part may hold a run, as its name says: one point or a stretch of them, and a stretch of replicates. */
export function mayHold(part: string, { point, replicate }: RunOfRows): boolean {
  const match = /^part-p(\d+)(?:-(\d+))?-r(\d+)-(\d+)$/.exec(part);
  if (match === null) return false;
  const [from, end, first, last] = match.slice(1).map((digits) => (digits === undefined ? null : Number(digits)));
  const ofPoint = end === null ? point === from : point >= Number(from) && point < end;
  return ofPoint && replicate >= Number(first) && replicate < Number(last);
}

async function rowsOfRun(
  results: ResultsIn,
  table: TableName,
  part: string,
  { run }: RunOfRows,
  wanted: readonly string[],
): Promise<Block> {
  const stored = await openStored(results, table, part);
  try {
    const found: (string | number | null)[][] = wanted.map(() => []);
    for await (const { cells, length } of stored.blocks(["run", ...wanted])) {
      const [runs, ...others] = cells;
      const own: number[] = [];
      for (let row = 0; row < length; row++) if (runs[row] === run) own.push(row);
      for (const [c, column] of others.entries()) for (const cell of pickCells(column, own)) found[c].push(cell);
    }
    return { length: found[0].length, cells: found as Cells[] };
  } finally {
    stored.close();
  }
}
