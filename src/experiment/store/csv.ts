import Papa from "papaparse";

/** A table as text: no comment lines, nothing that a spreadsheet would take for a formula. */
export function csv(fields: readonly string[], data: readonly (readonly unknown[])[]): string {
  return `${Papa.unparse({ fields: [...fields], data: data.map((row) => [...row]) }, { newline: "\n", escapeFormulae: true })}\n`;
}
