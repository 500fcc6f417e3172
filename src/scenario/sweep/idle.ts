import { count } from "../words.ts";
import type { Column, Value } from "./column.ts";
import { type Complain, doubt, keyAt } from "./finding.ts";
import { shown } from "./levels.ts";
import { rowWords } from "./place-faults.ts";
import type { Seen } from "./rows.ts";
import type { RangedColumn } from "./sampled.ts";

type Row = readonly Value[];

/** Rows in which a key's other values are tried. */
const tries = 8;

/**
 * Warns of keys whose value changes nothing anywhere, and of rows that run alike though their values differ. Each is tried on a few
 * rows: the same row with the key's first, middle and last value.
 */
export function warnIdle(
  columns: readonly Column[],
  looked: readonly Row[],
  seen: readonly Seen[],
  ranged: readonly RangedColumn[],
  look: (row: Row) => Seen,
  complain: Complain,
): void {
  const idle = new Set<number>();
  columns.forEach((column, c) => {
    const values = ranged.find((one) => one.column === column)?.ends ?? someOf(looked, c);
    if (values.length < 2) {
      complain(
        doubt(
          column.spot,
          column.key,
          `has one value only, ${shown(values[0].level)}, so it tells nothing apart; write it in the scenario itself`,
        ),
      );
      idle.add(c);
      return;
    }
    if (changesNothing(c, values, looked, look)) {
      complain(doubt(column.spot, column.key, "changes nothing: rows run the same whatever its value"));
      idle.add(c);
    }
  });
  warnAlike(columns, looked, seen, idle, complain);
}

/** First, middle and last of a key's values, in the order in which they come up. */
function someOf(rows: readonly Row[], c: number): readonly Value[] {
  const values = [...new Map(rows.map((row) => [row[c].level, row[c]])).values()];
  return values.length <= 3 ? values : [values[0], values[values.length >> 1], values[values.length - 1]];
}

function changesNothing(c: number, values: readonly Value[], rows: readonly Row[], look: (row: Row) => Seen): boolean {
  const step = Math.max(1, Math.floor(rows.length / tries));
  let tried = false;
  for (let r = 0; r < rows.length; r += step) {
    const runs = values.map((value) => look(rows[r].map((own, k) => (k === c ? value : own))).runs);
    const sound = runs.filter((one) => one !== null);
    if (new Set(sound).size > 1) return false;
    tried ||= sound.length > 1;
  }
  return tried;
}

function warnAlike(
  columns: readonly Column[],
  rows: readonly Row[],
  seen: readonly Seen[],
  idle: ReadonlySet<number>,
  complain: Complain,
): void {
  const first = new Map<string, Row>();
  const told = new Set<string>();
  const alike: [Row, Row][] = [];
  rows.forEach((row, r) => {
    const runs = seen[r].runs ?? `row ${r}`;
    // What only differs by a key that changes nothing is said of the key.
    const text = `${runs} ${JSON.stringify(row.filter((_, c) => !idle.has(c)).map(({ level }) => level))}`;
    if (told.has(text)) return;
    told.add(text);
    const twin = first.get(runs);
    if (twin === undefined) first.set(runs, row);
    else alike.push([row, twin]);
  });
  if (alike.length === 0) return;
  const [[row, twin]] = alike;
  const what = alike.length === 1 ? "a row that runs" : `${count(alike.length)} rows that run`;
  complain(
    doubt(
      keyAt(["sweep"]),
      "sweep",
      `has ${what} exactly like another (the first: ${rowWords(row, columns)} runs like ${rowWords(twin, columns)})`,
    ),
  );
}
