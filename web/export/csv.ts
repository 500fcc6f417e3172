import { csvCell } from "../network-files/csv.ts";

/** A value of a table as a file: numbers with a point, whatever the language of the page; nothing for one that is not there. */
export type Cell = string | number | null;

/** A table as RFC 4180 has it, with a header. Names come from files and links: none becomes a formula. */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(cellText).join(",")];
  for (const row of rows) lines.push(row.map(cellText).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

function cellText(value: Cell): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  return value === null || value === "" ? "" : csvCell(value);
}
