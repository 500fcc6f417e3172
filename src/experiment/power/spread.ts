import type { Level } from "../../scenario/sweep/sweep.ts";
import type { Quantity } from "../report/choice.ts";
import { designRowsOf } from "../sensitivity/design-row.ts";
import { type MeasuredSd, measuredSd } from "../statistics/measured-sd.ts";
import type { SweepTable } from "../sweep/table.ts";

/** How much a comparison differs from replicate to replicate, as it was measured. */
export interface Spread extends MeasuredSd {
  /** What is compared: "scattered minus clustered at climate of school 0.3". */
  readonly name: string;
  /** SD of paired differences; otherwise of runs within each of two groups. */
  readonly paired: boolean;
}

/**
 * The spreads of a sweep's comparisons, the largest first. With variants those of the asked difference at every row. With one
 * variant and shared shocks those between every row and the first that has values. Where points have dice of their own, those of the runs at
 * each row, since nothing pairs them. Comparisons with fewer than two replicates are left out.
 * @throws RangeError if the table has no such outcome or variant
 */
export function spreadsOf(table: SweepTable, outcome: string, of: Quantity): Spread[] {
  const { factors, sharedShocks } = table.manifest;
  const rows = designRowsOf(table, outcome, of);
  const at = (row: (typeof rows)[number]) => row.levels.map((level, k) => `${factors[k].title} ${levelText(level)}`).join(", ");
  const first = rows.find(({ values }) => measuredSd(values) !== null);
  const spreads = rows.flatMap((row): Spread[] => {
    if (of.kind === "difference") return named(measuredSd(row.values), `${of.to} minus ${of.from} at ${at(row)}`, true);
    if (!sharedShocks) return named(measuredSd(row.values), `runs at ${at(row)}`, false);
    if (first === undefined || row === first) return [];
    const differences = Float64Array.from(row.values, (value, r) => value - first.values[r]);
    return named(measuredSd(differences), `${at(row)} minus ${at(first)}`, true);
  });
  return spreads.sort((one, other) => other.sd - one.sd);
}

/** To three figures: enough to tell points apart. */
function levelText(level: Level): string {
  return typeof level === "number" ? String(Number(level.toPrecision(3))) : level;
}

/** A spread, where there is one. */
export function named(measured: MeasuredSd | null, name: string, paired: boolean): Spread[] {
  return measured === null ? [] : [{ name, paired, ...measured }];
}
