import type { Inspected } from "../inspect.ts";
import { limits } from "../limits.ts";
import { count } from "../words.ts";
import { begins, pathKey } from "../yaml/plain.ts";
import type { Column, Design, Value } from "./column.ts";
import { type Complain, doubt, fault, keyAt } from "./finding.ts";
import { warnIdle } from "./idle.ts";
import { shown } from "./levels.ts";
import { type FaultyRows, ownColumn, placeFaults, rowWords } from "./place-faults.ts";
import type { Ground } from "./row-plan.ts";
import { faultKey, type RowFault, rowReader, type Seen } from "./rows.ts";
import type { RangedColumn } from "./sampled.ts";
import type { Structure } from "./sweep.ts";

/** What rows are checked against. */
export interface RowChecks {
  readonly structure: Structure;
  readonly ranged: readonly RangedColumn[];
  /** Keys that rows lack, because something is wrong with them. */
  readonly lost: readonly string[];
  /** The most there can be. */
  readonly replicates: number;
  readonly variants: readonly string[];
  /** All that was looked at of the scenario itself. */
  readonly inspected: readonly Inspected[];
  /** Rows that are looked at. */
  readonly most: number;
}

type Row = readonly Value[];

/**
 * The rows of a design, each once, after every one of them was read as the scenario that it makes; null where something is wrong
 * with any. With fewer looked at than there are, those that show every value of every key, then others evenly spread.
 */
export function checkRows(ground: Ground, design: Design, checks: RowChecks, complain: Complain): readonly Row[] | null {
  const { columns } = design;
  const { structure, replicates, variants } = checks;
  const lost = [...checks.lost, ...tangled(columns, complain)];
  const runs = design.count * variants.length * replicates;
  if (runs > limits.sweepRuns) {
    const sum = `${count(design.count)} rows${variants.length > 1 ? ` x ${variants.length} variants` : ""} x ${count(replicates)} replicates`;
    complain(
      fault(
        keyAt(["sweep"]),
        "sweep",
        `asks for ${count(runs)} runs (${sum}); there may be at most ${count(limits.sweepRuns)}, which is weeks of computing and all that a results folder can hold; take fewer rows or replicates`,
      ),
    );
    return null;
  }
  const all = design.rows();
  if (!checkNames(columns, all, complain)) return null;
  const rows = structure.kind === "free" && lost.length === 0 ? eachOnce(all, columns, complain) : all;

  const known = new Set(checks.inspected.flatMap(({ shape, meaning }) => [...shape, ...meaning].map(faultKey)));
  const reader = rowReader(ground, columns, variants, known);
  const look = lost.length === 0 ? reader : certain(reader, columns, lost);
  const badRanges = checkEnds(rows, columns, checks.ranged, look, complain);
  const looked = rows.length <= checks.most ? rows : chosen(rows, checks.most);
  const seen = looked.map(look);
  const ranged = new Set(columns.flatMap((column, c) => (checks.ranged.some((one) => one.column === column) ? [c] : [])));
  const findings = placeFaults(gathered(seen, looked), columns, looked, ranged, badRanges);
  for (const finding of findings) complain(finding);
  if (findings.length > 0 || badRanges.size > 0 || lost.length > 0) return null;

  const personWeeks = (seen.reduce((sum, one) => sum + one.personWeeks, 0) / looked.length) * rows.length * replicates;
  if (personWeeks > limits.personWeeks) {
    complain(
      fault(
        keyAt(["sweep"]),
        "sweep",
        `asks for ${personWeeks.toPrecision(2)} person-weeks of computing in ${count(rows.length * variants.length * replicates)} runs; more than ${limits.personWeeks.toPrecision(1)} would take weeks: take fewer rows, replicates, weeks or people`,
      ),
    );
    return null;
  }
  if (structure.kind === "free") warnIdle(columns, looked, seen, checks.ranged, look, complain);
  return rows;
}

/** Parts of a scenario in which one key decides which others there are. */
const entangled = ["network", "groups", "interventions"];

/** Says of rows that lack keys only what is wrong with a value whatever the others are. */
function certain(look: (row: Row) => Seen, columns: readonly Column[], lost: readonly string[]): (row: Row) => Seen {
  const parts = lost.map((key) => key.split(".")[0]);
  const open = (part: string) => entangled.includes(part) && (parts.includes(part) || parts.includes(""));
  return (row) => {
    const seen = look(row);
    return { ...seen, faults: seen.faults.filter((one) => ownColumn(one, columns) >= 0 && !open(String(one.finding.path[0]))) };
  };
}

/** Keys of which one leads to the other have a say in the same thing. @returns those that are a part of another */
function tangled(columns: readonly Column[], complain: Complain): string[] {
  return columns.flatMap((column, c) => {
    const same = columns.findIndex(
      (other, o) => o !== c && begins(column.path, other.path) && (other.path.length < column.path.length || o < c),
    );
    if (same < 0) return [];
    const other = columns[same];
    complain(
      fault(
        column.spot,
        column.key,
        other.path.length === column.path.length
          ? `is the same key as ${other.key}, which is varied too; keep one of them`
          : `is a part of ${other.key}, which is varied too; vary the whole by named levels, or single keys of it`,
      ),
    );
    return [column.key];
  });
}

/** A level says one thing wherever it stands. */
function checkNames(columns: readonly Column[], rows: readonly Row[], complain: Complain): boolean {
  let sound = true;
  columns.forEach((column, c) => {
    const named = new Map<string, string>();
    for (const row of rows) {
      const { level, plain, spot } = row[c];
      if (typeof level === "number") continue;
      const text = JSON.stringify(plain);
      const there = named.get(level);
      if (there === undefined) named.set(level, text);
      else if (there !== text) {
        complain(fault(spot, column.key, `calls two different values ${shown(level)}; give each a name of its own`));
        sound = false;
        break;
      }
    }
  });
  return sound;
}

/** Rows without those that stand there already. */
function eachOnce(rows: readonly Row[], columns: readonly Column[], complain: Complain): readonly Row[] {
  const seen = new Map<string, number>();
  const again: [row: number, first: number][] = [];
  const kept = rows.filter((row, r) => {
    const text = JSON.stringify(row.map(({ level }) => [typeof level, String(level)]));
    const first = seen.get(text);
    if (first === undefined) seen.set(text, r);
    else again.push([r, first]);
    return first === undefined;
  });
  if (again.length > 0) {
    const [[row, first]] = again;
    const many = again.length === 1 ? "a row that stands there already" : `${count(again.length)} rows that stand there already`;
    complain(
      doubt(
        spotOfRow(rows[row]),
        "sweep",
        `has ${many}; each counts once (the first: row ${count(row + 1)} is row ${count(first + 1)} again, ${rowWords(rows[row], columns)})`,
      ),
    );
  }
  return kept;
}

function spotOfRow(row: Row) {
  const [{ spot }] = row;
  return "path" in spot && spot.path[1] === "list" ? keyAt(spot.path.slice(0, 3)) : "path" in spot ? keyAt(["sweep"]) : spot;
}

/** Whether keys take the ends of their ranges; the places of columns that do not. */
function checkEnds(
  rows: readonly Row[],
  columns: readonly Column[],
  ranged: readonly RangedColumn[],
  look: (row: Row) => Seen,
  complain: Complain,
): ReadonlySet<number> {
  const bad = new Set<number>();
  for (const { column, ends } of ranged) {
    const c = columns.indexOf(column);
    if (c < 0) continue;
    for (const end of ends) {
      const row = rows[0].map((value, k) => (k === c ? end : value));
      const faulty = look(row).faults.map((one): FaultyRows => ({ fault: one, rows: [row] }));
      for (const finding of placeFaults(faulty, columns, [row])) {
        if (finding.spot !== column.spot && !isWithin(finding, end)) continue;
        if (finding.spot !== column.spot || !bad.has(c)) complain(finding);
        bad.add(c);
      }
    }
  }
  return bad;
}

function isWithin({ spot }: { readonly spot: Value["spot"] }, end: Value): boolean {
  return "path" in spot && "path" in end.spot && begins(spot.path, end.spot.path);
}

/** Faults with the rows that have them. */
function gathered(seen: readonly Seen[], rows: readonly Row[]): FaultyRows[] {
  const found = new Map<string, { fault: RowFault; rows: Row[] }>();
  seen.forEach(({ faults }, r) => {
    for (const fault of faults) {
      const key = `${fault.variant ?? ""}\n${pathKey(fault.finding.path)}\n${fault.finding.body}`;
      const there = found.get(key) ?? { fault, rows: [] };
      there.rows.push(rows[r]);
      found.set(key, there);
    }
  });
  return [...found.values()];
}

/** Some of many rows: those that show a value for the first time, then others evenly spread. */
function chosen(rows: readonly Row[], most: number): readonly Row[] {
  const seen = rows[0].map(() => new Set<string | number>());
  const firsts = rows
    .filter((row) => row.filter(({ level }, c) => !seen[c].has(level) && seen[c].add(level)).length > 0)
    .slice(0, most);
  const step = rows.length / Math.max(1, most - firsts.length);
  const others = Array.from({ length: most - firsts.length }, (_, k) => rows[Math.floor(k * step)]);
  return [...new Set([...firsts, ...others])];
}
