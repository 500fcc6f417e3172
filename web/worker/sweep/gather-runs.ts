import type { SweepManifest, SweepPoint } from "../../../src/experiment/sweep/manifest.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import { type Measure, measures } from "../../../src/model/measures/weekly.ts";
import type { Level } from "../../../src/scenario/sweep/sweep.ts";
import type { SweepFault } from "./asks.ts";

/** The most runs that a page keeps. */
export const mostRuns = 2_000_000;

/** What a table without a manifest says of itself in its columns. */
export interface TableColumns {
  readonly factors: readonly string[];
  readonly outcomes: readonly string[];
}

/** One row of such a table. */
export interface RunCells {
  readonly point: number;
  readonly variant: string;
  readonly replicate: number;
  readonly seed: string;
  readonly engine: string;
  readonly scenario: string;
  /** As they are written, one a factor. */
  readonly levels: readonly string[];
  /** One an outcome; NaN for none. */
  readonly outcomes: readonly number[];
}

/**
 * Runs of a table that came without a manifest, one after the other: what a manifest would say is gathered from them. A point
 * that has other levels in another row, or rows of two scenarios, are faults.
 */
export class RunGatherer {
  readonly #columns: TableColumns;
  readonly #points = new Map<number, { readonly at: number; readonly first: RunCells }>();
  readonly #at: number[] = [];
  readonly #replicate: number[] = [];
  readonly #values: number[][];
  readonly #seen = new Set<number>();
  #replicates = 0;
  #first: RunCells | null = null;

  constructor(columns: TableColumns) {
    this.#columns = columns;
    this.#values = columns.outcomes.map(() => []);
  }

  get length(): number {
    return this.#at.length;
  }

  /** Takes a row. @returns what is wrong with it, or null */
  take(row: RunCells, line: number): SweepFault | null {
    this.#first ??= row;
    for (const column of ["scenario", "engine"] as const)
      if (row[column] !== this.#first[column])
        return { what: "mixed", column, first: this.#first[column], other: row[column], line };
    const known = this.#points.get(row.point) ?? { at: this.#points.size, first: row };
    this.#points.set(row.point, known);
    const { first } = known;
    for (const column of ["variant", "seed"] as const)
      if (first[column] !== row[column]) return { what: "mixed", column, first: first[column], other: row[column], line };
    for (const [f, column] of this.#columns.factors.entries())
      if (first.levels[f] !== row.levels[f])
        return { what: "mixed", column, first: first.levels[f] ?? "", other: row.levels[f] ?? "", line };
    // Of up to two million of either, their pair is a whole number that is exact.
    const run = row.point * 4_194_304 + row.replicate;
    if (this.#seen.has(run)) return { what: "twice", point: row.point, replicate: row.replicate };
    if (this.#at.length >= mostRuns) return { what: "too many", rows: this.#at.length, most: mostRuns };
    this.#seen.add(run);
    this.#at.push(known.at);
    this.#replicate.push(row.replicate);
    row.outcomes.forEach((value, k) => void this.#values[k].push(value));
    this.#replicates = Math.max(this.#replicates, row.replicate + 1);
    return null;
  }

  /** The table, with a manifest as far as rows tell one. Null of no rows. */
  table(title: string): SweepTable | null {
    if (this.#first === null) return null;
    const length = this.#at.length;
    const order = Array.from({ length }, (_, row) => row);
    const number = [...this.#points.keys()];
    order.sort((a, b) => this.#replicate[a] - this.#replicate[b] || number[this.#at[a]] - number[this.#at[b]]);
    const manifest = this.#manifest(title, this.#first);
    return {
      manifest,
      length,
      point: Int32Array.from(order, (row) => this.#at[row]),
      replicate: Int32Array.from(order, (row) => this.#replicate[row]),
      outcomes: new Map(
        this.#columns.outcomes.map((name, k) => [name, Float64Array.from(order, (row) => this.#values[k][row])] as const),
      ),
      failed: 0,
      missing: manifest.points.length * this.#replicates - length,
    };
  }

  #manifest(title: string, first: RunCells): SweepManifest {
    const numeric = this.#columns.factors.map((_, f) => [...this.#points.values()].every((one) => isNumber(one.first.levels[f])));
    const levelsOf = ({ levels }: RunCells): Level[] => levels.map((text, f) => (numeric[f] ? Number(text) : text));
    const points = [...this.#points.values()].map(
      ({ first: row }): SweepPoint => ({ point: row.point, variant: row.variant, levels: levelsOf(row), hash: "" }),
    );
    const variants = [...new Set(points.map(({ variant }) => variant))];
    const rows = new Map<string, number[]>();
    points.forEach(({ levels }, at) => {
      const key = JSON.stringify(levels);
      rows.set(key, [...(rows.get(key) ?? []), at]);
    });
    const inOrder = (members: readonly number[]) =>
      variants.flatMap((name) => members.filter((at) => points[at].variant === name).map((at) => points[at].point));
    const seeds = new Set([...this.#points.values()].map(({ first: { seed } }) => seed));
    return {
      kithSweep: 1,
      engine: first.engine,
      title,
      question: null,
      scenario: first.scenario,
      // Where rows have seeds of their own, what stands before the stroke is the sweep's.
      seed: seeds.size === 1 ? first.seed : (first.seed.split("/")[0] ?? first.seed),
      seedRule: "",
      sharedShocks: seeds.size === 1,
      variants,
      factors: this.#columns.factors.map((key, f) => ({ key, numeric: numeric[f], title: titleOf(key), unit: null })),
      structure: { kind: "free" },
      design: [...rows.values()].map(inOrder),
      points,
      replication: { kind: "fixed", replicates: this.#replicates },
      replicates: this.#replicates,
      looked: null,
      chunk: { points: 1, replicates: this.#replicates },
      outcomeWeeks: 0,
      recorded: "none",
      outcome: this.#columns.outcomes[0] ?? "",
      outcomes: this.#columns.outcomes.map(measureOf),
      asked: "none",
      columns: [],
      needs: { bytes: 0, because: "", personWeeks: 0 },
      files: {},
    };
  }
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "" && Number.isFinite(Number(text));
}

/** "settings.school.climate" as "climate of school". */
function titleOf(key: string): string {
  const [last = key, ...before] = key.split(".").reverse();
  const words = last.replace(/([a-z])([A-Z])/g, (_, one: string, next: string) => `${one} ${next.toLowerCase()}`);
  return before.length < 2 ? words : `${words} of ${before[0]}`;
}

/** An outcome as the tables know it; one of the scenario's own by its name. */
function measureOf(name: string): Measure {
  return measures.find((one) => one.name === name) ?? { name, title: name, unit: "", meaning: "", worse: 0 };
}
