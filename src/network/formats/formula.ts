/**
 * A spreadsheet runs a cell that begins with = + - or @. Cells that people wrote leave with an apostrophe in front, and
 * come back without.
 */
export const formulaStart = /^'*[=+\-@\t\r]/;

/** The cell as it was before `formulaStart` made papaparse put an apostrophe in front. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}
