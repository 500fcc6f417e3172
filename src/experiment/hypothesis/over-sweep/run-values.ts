import type { SweepTable } from "../../sweep/table.ts";
import type { ByVariant } from "../combine.ts";

/** The runs of a sweep as claims are held against them: for each row of the design and each variant one value a replicate. */
export interface RunValues {
  readonly replicates: number;
  /** Of an outcome, at a row of the design; NaN where a run failed, is not there yet, or is about nobody. */
  at(outcome: string, row: number): ByVariant;
}

/** @throws RangeError for an outcome that the table does not have */
export function runValues({ manifest, length, point, replicate, outcomes }: SweepTable): RunValues {
  const { design, points, variants, replicates } = manifest;
  const rowsOf = new Map<number, { readonly row: number; readonly variant: number }[]>();
  for (const [row, own] of design.entries()) {
    for (const [variant, number] of own.entries()) {
      // A design may have a row twice, and then one point runs both.
      rowsOf.set(number, [...(rowsOf.get(number) ?? []), { row, variant }]);
    }
  }
  const known = new Map<string, readonly ByVariant[]>();
  const read = (outcome: string): readonly ByVariant[] => {
    const column = outcomes.get(outcome);
    if (column === undefined) throw new RangeError(`the table has no column ${outcome}; run the sweep again to make it`);
    const values = design.map(() => variants.map(() => new Array<number>(replicates).fill(Number.NaN)));
    for (let run = 0; run < length; run++) {
      if (replicate[run] >= replicates) continue;
      for (const { row, variant } of rowsOf.get(points[point[run]].point) ?? [])
        values[row][variant][replicate[run]] = column[run];
    }
    return values.map((own) => new Map(variants.map((name, v) => [name, own[v]] as const)));
  };
  return {
    replicates,
    at(outcome, row) {
      const found = known.get(outcome) ?? read(outcome);
      known.set(outcome, found);
      return found[row];
    },
  };
}
