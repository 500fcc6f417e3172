import { type MeanInterval, meanInterval } from "../../statistics/mean-interval.ts";

/** One row of the design week by week, where the weeks were recorded. */
export interface WeeksOfRow {
  /** Place in the manifest's design. */
  readonly row: number;
  /** Recorded weeks, the first is 0: before anything happened. */
  readonly weeks: readonly number[];
  /** One a variant: by week, then by replicate; NaN where there is no run or no value. */
  readonly lines: readonly { readonly variant: string; readonly values: readonly Float64Array[] }[];
}

/** Means over replicates by week, of each variant. */
export function weekMeans({
  lines,
}: WeeksOfRow): readonly { readonly variant: string; readonly means: readonly MeanInterval[] }[] {
  return lines.map(({ variant, values }) => ({ variant, means: values.map((own) => meanInterval(own)) }));
}
