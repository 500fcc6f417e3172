import type { Level } from "../../scenario/sweep/sweep.ts";
import type { Quantity } from "../report/choice.ts";
import { rowsOf } from "../report/numbers/rows.ts";
import type { SweepTable } from "../sweep/table.ts";

/** A row of the design with what came out in every replicate. */
export interface DesignRow {
  /** One a factor. */
  readonly levels: readonly Level[];
  /** By replicate; NaN where there is no run or no number. */
  readonly values: ArrayLike<number>;
}

/**
 * All rows of the design, in its order, with an outcome as it came out in a variant, or its paired difference between two.
 * @throws RangeError if the table has no such outcome or variant
 */
export function designRowsOf(table: SweepTable, outcome: string, of: Quantity): DesignRow[] {
  const rows = rowsOf(table, outcome, of);
  if (rows.length !== table.manifest.design.length) throw new RangeError("rows of the design lack their points");
  return rows;
}
