/** What the cells of a column are. Numbers are as wide as they have to be: FLOAT has about 7 digits, DOUBLE all. */
export type CellType = "STRING" | "INT32" | "FLOAT" | "DOUBLE";

/** A column of an exported table, without its cells. */
export interface BlockColumn {
  readonly name: string;
  readonly type: CellType;
}

/** Cells of one column; null where there is nothing. */
export type Cells = ArrayLike<string | null> | ArrayLike<number | null>;

/** Some rows of a table, as columns: what travels from a reader to a writer, so that no table has to be in memory whole. */
export interface Block {
  readonly length: number;
  /** One entry a column of the table, in its order; each has `length` cells. */
  readonly cells: readonly Cells[];
}

/** The cells of the given rows. */
export function pickCells(cells: Cells, rows: ArrayLike<number>): (string | number | null)[] {
  return Array.from({ length: rows.length }, (_, k) => cells[rows[k]]);
}
