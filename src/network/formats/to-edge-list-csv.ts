import Papa from "papaparse";
import type { Network } from "../network.ts";
import { exportTables } from "./export-tables.ts";
import { formulaStart } from "./formula.ts";

/**
 * A network as two .csv files: ties (one row each, trust both ways) and people. Cells that a spreadsheet would run as a
 * formula get an apostrophe in front, which `importNetwork` takes off again.
 */
export function toEdgeListCsv(network: Network): { ties: string; people: string } {
  const { ties, people } = exportTables(network);
  return { ties: write(ties), people: write(people) };
}

function write({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] }): string {
  const data = { fields: [...columns], data: rows.map((row) => [...row]) };
  return `${Papa.unparse(data, { newline: "\n", escapeFormulae: formulaStart })}\n`;
}
