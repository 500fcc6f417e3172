import { hashOfHashes } from "../engine/hash.ts";
import { mean } from "../math/sums.ts";
import { type Measure, measureNames, measures } from "../model/measures/weekly.ts";
import { type PairedDifference, pairedDifference } from "./statistics/paired-difference.ts";
import { severalComparisonsNote, verdictSentence } from "./statistics/verdict-sentence.ts";
import type { Outcomes, RunRow } from "./store/run-row.ts";

/** Two variants of one measure, paired by replicate. The difference is `to` minus `from`. */
export interface ComparedPair extends PairedDifference {
  readonly from: string;
  readonly to: string;
  /** Name of a weekly measure, or of an outcome of the scenario's own. */
  readonly measure: string;
  /** What was measured, in one sentence. */
  readonly sentence: string;
}

/** One variant over its replicates. */
export interface ComparedVariant {
  readonly name: string;
  /** Replicates that ran to their end. */
  readonly replicates: number;
  /** Mean over replicates of each measure; null where no replicate has it. */
  readonly means: Outcomes;
}

/** What a comparison came to. */
export interface Comparison {
  readonly outcome: Measure;
  readonly replicates: number;
  readonly variants: readonly ComparedVariant[];
  /** Every pair of variants, the earlier one of the scenario as `from`, by the outcome. */
  readonly pairs: readonly ComparedPair[];
  /** What to keep in mind when several pairs are read at once; null for one pair. */
  readonly note: string | null;
  /** One hash over the final bits of all runs, in order of point and replicate. */
  readonly hash: string;
}

/**
 * Variants and their runs, read as one comparison by one measure.
 * @param own outcomes that the rows have besides the weekly measures
 */
export function compareRuns(
  variants: readonly string[],
  rows: readonly RunRow[],
  replicates: number,
  outcome: string,
  own: readonly Measure[] = [],
): Comparison {
  const measure = measureOf(outcome, own);
  const pairs = pairsOf(variants, rows, replicates, measure);
  const names = [...measureNames, ...own.map(({ name }) => name)];
  return {
    outcome: measure,
    replicates,
    variants: variants.map((name) => describeVariant(name, rows, names)),
    pairs,
    note: severalComparisonsNote(pairs.length),
    hash: hashOfRuns(rows),
  };
}

/** Every pair of variants, compared by one measure. */
export function pairsOf(
  variants: readonly string[],
  rows: readonly RunRow[],
  replicates: number,
  measure: Measure,
): ComparedPair[] {
  const values = new Map(variants.map((name) => [name, valuesOf(rows, name, replicates, measure.name)]));
  return variants.flatMap((from, k) =>
    variants.slice(k + 1).map((to) => {
      const paired = pairedDifference(values.get(from) ?? [], values.get(to) ?? []);
      return { from, to, measure: measure.name, ...paired, sentence: verdictSentence(paired, measure, from, to, replicates) };
    }),
  );
}

/** One value a replicate, NaN where a run failed or the measure is about nobody. */
export function valuesOf(rows: readonly RunRow[], variant: string, replicates: number, measure: string): number[] {
  const values = new Array<number>(replicates).fill(Number.NaN);
  for (const row of rows) if (row.variant === variant) values[row.replicate] = row.outcomes[measure] ?? Number.NaN;
  return values;
}

/** One hash for all runs, in order of point and replicate whatever the order they come in. */
export function hashOfRuns(rows: readonly RunRow[]): string {
  return hashOfHashes(inOrder(rows).map(({ hash }) => hash));
}

/** By point, then replicate. */
export function inOrder(rows: readonly RunRow[]): RunRow[] {
  return [...rows].sort((one, other) => one.point - other.point || one.replicate - other.replicate);
}

/** @throws RangeError if there is no such measure. */
export function measureOf(name: string, own: readonly Measure[] = []): Measure {
  const all: readonly Measure[] = [...measures, ...own];
  const found = all.find((measure) => measure.name === name);
  if (found === undefined) throw new RangeError(`"${name}" is no measure; known: ${all.map((one) => one.name).join(", ")}`);
  return found;
}

function describeVariant(name: string, rows: readonly RunRow[], names: readonly string[]): ComparedVariant {
  const own = inOrder(rows.filter(({ variant }) => variant === name));
  const means = Object.fromEntries(
    names.map((measure) => {
      const values = own.map(({ outcomes }) => outcomes[measure]).filter((value) => value !== null);
      return [measure, values.length === 0 ? null : mean(values)];
    }),
  ) as ComparedVariant["means"];
  return { name, replicates: own.length, means };
}
