import { hashOfHashes } from "../engine/hash.ts";
import { mean } from "../math/sums.ts";
import { type Measure, type MeasureName, measureNames, measures } from "../model/measures/weekly.ts";
import { type PairedDifference, pairedDifference } from "./statistics/paired-difference.ts";
import { severalComparisonsNote, verdictSentence } from "./statistics/verdict-sentence.ts";
import type { RunRow } from "./store/run-row.ts";

/** Two variants of one measure, paired by replicate. The difference is `to` minus `from`. */
export interface ComparedPair extends PairedDifference {
  readonly from: string;
  readonly to: string;
  readonly measure: MeasureName;
  /** What was measured, in one sentence. */
  readonly sentence: string;
}

/** One variant over its replicates. */
export interface ComparedVariant {
  readonly name: string;
  /** Replicates that ran to their end. */
  readonly replicates: number;
  /** Mean over replicates of each measure; null where no replicate has it. */
  readonly means: Readonly<Record<MeasureName, number | null>>;
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

/** Variants and their runs, read as one comparison by one measure. */
export function compareRuns(
  variants: readonly string[],
  rows: readonly RunRow[],
  replicates: number,
  outcome: MeasureName,
): Comparison {
  const pairs = pairsOf(variants, rows, replicates, outcome);
  return {
    outcome: measureOf(outcome),
    replicates,
    variants: variants.map((name) => describeVariant(name, rows)),
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
  measure: MeasureName,
): ComparedPair[] {
  const values = new Map(variants.map((name) => [name, valuesOf(rows, name, replicates, measure)]));
  return variants.flatMap((from, k) =>
    variants.slice(k + 1).map((to) => {
      const paired = pairedDifference(values.get(from) ?? [], values.get(to) ?? []);
      return { from, to, measure, ...paired, sentence: verdictSentence(paired, measureOf(measure), from, to) };
    }),
  );
}

/** One value a replicate, NaN where a run failed or the measure is about nobody. */
export function valuesOf(rows: readonly RunRow[], variant: string, replicates: number, measure: MeasureName): number[] {
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
export function measureOf(name: string): Measure {
  const found = measures.find((measure) => measure.name === name);
  if (found === undefined) throw new RangeError(`"${name}" is no measure; known: ${measureNames.join(", ")}`);
  return found;
}

function describeVariant(name: string, rows: readonly RunRow[]): ComparedVariant {
  const own = inOrder(rows.filter(({ variant }) => variant === name));
  const means = Object.fromEntries(
    measureNames.map((measure) => {
      const values = own.map(({ outcomes }) => outcomes[measure]).filter((value) => value !== null);
      return [measure, values.length === 0 ? null : mean(values)];
    }),
  ) as ComparedVariant["means"];
  return { name, replicates: own.length, means };
}
