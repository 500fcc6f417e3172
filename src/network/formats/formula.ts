/**
 * A spreadsheet runs a cell that begins with = + - or @. Cells that people wrote leave with an apostrophe in front, and
 * come back without. A number below zero is none to run, and would be text to other programs.
 */
export const formulaStart = /^(?:'+[=+\-@\t\r]|(?!-\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$)[=+\-@\t\r])/;

/** The cell as it was before `formulaStart` made papaparse put an apostrophe in front. */
export function unescapeFormula(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
