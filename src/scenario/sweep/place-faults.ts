import { count, dotted, plainKey, quoted } from "../words.ts";
import { begins, pathKey } from "../yaml/plain.ts";
import type { Column, Value } from "./column.ts";
import { fault, keyAt, type Spot, type SweepFinding } from "./finding.ts";
import { shown } from "./levels.ts";
import type { RowFault } from "./rows.ts";

/** A fault of some rows. */
export interface FaultyRows {
  readonly fault: RowFault;
  /** The rows that have it, among those that were looked at. */
  readonly rows: readonly (readonly Value[])[];
}

/** Values of one key that are wrong in the same way: so many are told one by one. */
const most = 3;

/**
 * Says where faults of rows stand in the sweep. What is wrong with the value of a key alone is said at that value; what follows from
 * several values together at the key, with how many rows have it and the first of them.
 * @param looked all rows that were looked at @param ranged places of columns whose values lie within ranges
 * @param silent places of columns about whose values all is said
 */
export function placeFaults(
  faulty: readonly FaultyRows[],
  columns: readonly Column[],
  looked: readonly (readonly Value[])[],
  ranged: ReadonlySet<number> = new Set(),
  silent: ReadonlySet<number> = new Set(),
): SweepFinding[] {
  const alone = new Map<string, { finding: SweepFinding; more: number }[]>();
  const others: SweepFinding[] = [];
  const merged = new Map<string, FaultyRows[]>();
  for (const one of faulty) {
    const c = ownColumn(one.fault, columns);
    if (silent.has(c)) continue;
    const rest = c < 0 ? "" : String(ranged.has(c));
    const level = c < 0 || ranged.has(c) ? "" : `${typeof one.rows[0][c].level} ${one.rows[0][c].level}`;
    const key = [
      c,
      rest,
      level,
      one.fault.variant ?? "",
      pathKey(one.fault.finding.path),
      withoutNumbers(one.fault.finding.body),
    ].join("\n");
    merged.set(key, [...(merged.get(key) ?? []), one]);
  }
  for (const group of merged.values()) {
    const [{ fault: first }] = group;
    const rows = [...new Set(group.flatMap((one) => one.rows))];
    const c = ownColumn(first, columns);
    if (c < 0) {
      others.push(ofSeveral(first, rows, columns, looked));
      continue;
    }
    const like = `${c} ${pathKey(first.finding.path)} ${withoutNumbers(first.finding.body)}`;
    const there = alone.get(like) ?? [];
    if (there.length < most) there.push({ finding: ofOne(first, rows, c, columns, looked, ranged.has(c)), more: 0 });
    else there[most - 1].more++;
    alone.set(like, there);
  }
  const single = [...alone.values()]
    .flat()
    .map(({ finding, more }) =>
      more === 0
        ? finding
        : { ...finding, body: `${finding.body} (and ${more === 1 ? "one more value" : `${count(more)} more values`} like this)` },
    );
  return [...single, ...others];
}

function withoutNumbers(body: string): string {
  return body.replace(/[\d.,]*\d/g, "#");
}

/** A column's path as the variant sees it, or null where it is about another variant. */
function pathFor({ path }: Column, variant: string | null): readonly (string | number)[] | null {
  if (path[0] !== "compare") return path;
  return variant === null || path[1] === variant ? path.slice(2) : null;
}

/** The column whose value a fault is in, the one that says most of it; -1 for none. */
export function ownColumn({ finding, variant }: RowFault, columns: readonly Column[]): number {
  let best = -1;
  let depth = 0;
  columns.forEach((column, c) => {
    const path = pathFor(column, variant);
    if (path === null) return;
    // An unknown key on the way to a value is a fault of the key, whatever the value.
    const inside =
      begins(finding.path, path) ||
      (finding.at === "key" && finding.path.length > 1 && begins(path, finding.path) && unknownKey(finding.body));
    if (inside && column.path.length > depth) {
      best = c;
      depth = column.path.length;
    }
  });
  return best;
}

function unknownKey(body: string): boolean {
  return body.startsWith("is not ") || body.startsWith("cannot be used yet");
}

function ofOne(
  { finding, variant }: RowFault,
  rows: readonly (readonly Value[])[],
  c: number,
  columns: readonly Column[],
  looked: readonly (readonly Value[])[],
  isRanged: boolean,
): SweepFinding {
  const column = columns[c];
  const path = pathFor(column, variant) ?? column.path;
  const rest = finding.path.slice(path.length);
  const ofKey = finding.at === "key" && rest.length === 0;
  const value = rows[0][c];
  const spot = ofKey ? column.spot : within(value.spot, rest, finding.at);
  const suggestion = finding.suggestion === undefined || !ofKey ? finding.suggestion : renamed(column, finding, path);
  const before = column.path[0] === "compare" ? column.path.slice(0, 2) : [];
  const subject = dotted([...before, ...(finding.path.length < path.length ? finding.path : writtenPath(column, path, rest))]);
  const same = isRanged || ofKey ? looked.length : looked.filter((row) => Object.is(row[c].level, value.level)).length;
  const where = rows.length === same ? "" : ` (${inRows(rows, columns, looked.length)})`;
  return fault(spot, subject, `${finding.body}${where}`, suggestion);
}

/** The key as it is written, which may name items of lists. */
function writtenPath(
  { key, path: whole }: Column,
  path: readonly PropertyKey[],
  rest: readonly PropertyKey[],
): readonly PropertyKey[] {
  return [...key.split(".").slice(whole.length - path.length), ...rest];
}

/** The whole key with the step exchanged that was not known. */
function renamed(
  { key, path: whole }: Column,
  { path, suggestion }: RowFault["finding"],
  inside: readonly PropertyKey[],
): string {
  const steps = key.split(".");
  steps[whole.length - inside.length + path.length - 1] = suggestion ?? "";
  return steps.join(".");
}

function within(spot: Spot, rest: readonly PropertyKey[], at: "key" | "value"): Spot {
  if (!("path" in spot) || rest.length === 0) return spot;
  return { path: [...spot.path, ...rest], at };
}

function ofSeveral(
  { finding, variant }: RowFault,
  rows: readonly (readonly Value[])[],
  columns: readonly Column[],
  looked: readonly (readonly Value[])[],
): SweepFinding {
  const involved = nearest(finding.path, variant, columns);
  const candidates = involved.length > 0 ? involved : columns.map((_, c) => c);
  const spot = guilty(candidates, rows, looked) ?? (involved.length > 0 ? columns[involved[0]].spot : keyAt(["sweep"]));
  return fault(
    spot,
    dotted(finding.path),
    `${finding.body}${inVariant(variant)} (${inRows(rows, columns, looked.length)})`,
    finding.suggestion,
  );
}

/** Places of the columns that have most of their way in common with a path, those on it or beyond it first; none that has nothing. */
function nearest(path: readonly PropertyKey[], variant: string | null, columns: readonly Column[]): number[] {
  const shared = columns.map((column) => {
    const own = pathFor(column, variant) ?? [];
    const apart = own.findIndex((step, k) => String(step) !== String(path[k]));
    return apart < 0 ? own.length : apart;
  });
  const most = Math.max(...shared);
  return most === 0 ? [] : shared.flatMap((common, c) => (common === most ? [c] : []));
}

/** The one value that all of these rows have in common and no other row. */
function guilty(
  candidates: readonly number[],
  rows: readonly (readonly Value[])[],
  looked: readonly (readonly Value[])[],
): Spot | null {
  if (rows.length === looked.length) return null;
  for (const c of candidates) {
    const [{ [c]: value }] = rows;
    const same = (row: readonly Value[]) => Object.is(row[c].level, value.level);
    if (rows.every(same) && looked.filter(same).length === rows.length) return value.spot;
  }
  return null;
}

function inVariant(variant: string | null): string {
  return variant === null ? "" : ` (in variant ${quoted(variant)})`;
}

/** "in 12 of 36 rows, the first: settings.school.climate 0.7, network.rewiring 1". */
function inRows(rows: readonly (readonly Value[])[], columns: readonly Column[], all: number): string {
  if (rows.length === all) return all === 1 ? "in the only row" : `in all ${count(all)} rows`;
  const [first] = rows;
  return `in ${count(rows.length)} of ${count(all)} rows, the first: ${rowWords(first, columns)}`;
}

/** A row in words, the first few of its values. */
export function rowWords(row: readonly Value[], columns: readonly Column[]): string {
  const told = columns.slice(0, 4).map(({ key }, c) => `${key.split(".").map(plainKey).join(".")} ${shown(row[c].level)}`);
  return `${told.join(", ")}${columns.length > 4 ? ", …" : ""}`;
}
