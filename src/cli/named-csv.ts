import Papa from "papaparse";
import { exportTables } from "../network/formats/export-tables.ts";
import { formulaStart } from "../network/formats/formula.ts";
import { importNetwork } from "../network/formats/import-network.ts";
import type { Network } from "../network/network.ts";

/** A network as two .csv files in which people go by name. */
export interface NamedCsv {
  readonly ties: string;
  readonly people: string;
}

/**
 * The tables of a network with names in the place of ids; null where people have none, or where their names would not be read back
 * as the same people: two of one name, or ids that come from somewhere else than the names.
 */
export function namedCsv(network: Network): NamedCsv | null {
  const { ids, labels } = network;
  if (labels === null || new Set(labels).size < labels.length) return null;
  const names = new Map(Array.from(ids, (id, i) => [String(id), labels[i]]));
  const { ties, people } = exportTables(network);
  const name = (id: string) => names.get(id) ?? id;
  const labelled = people.columns.indexOf("label");
  const written = {
    ties: csv(
      ties.columns,
      ties.rows.map(([source, target, ...others]) => [name(source), name(target), ...others]),
    ),
    people: csv(
      people.columns.filter((_, c) => c !== labelled),
      people.rows.map(([id, ...others]) => [name(id), ...others.filter((_, c) => c + 1 !== labelled)]),
    ),
  };
  return readsBack(written, network) ? written : null;
}

/** As `toEdgeListCsv` writes: what a spreadsheet would run as a formula gets an apostrophe in front. */
function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = { fields: [...columns], data: rows.map((row) => [...row]) };
  return `${Papa.unparse(data, { newline: "\n", escapeFormulae: formulaStart })}\n`;
}

/** Whether everybody comes back with their own id and name: from both tables, and from the ties alone. */
function readsBack({ ties, people }: NamedCsv, { ids, labels, size }: Network): boolean {
  const known = new Map(Array.from(ids, (id, i) => [id, labels?.[i] ?? String(id)]));
  const same = (read: Network | null) =>
    read !== null && Array.from(read.ids).every((id, i) => known.get(id) === (read.labels?.[i] ?? String(id)));
  const tables = { ties: { name: "ties.csv", text: ties }, people: { name: "people.csv", text: people } };
  const both = importNetwork(tables).network;
  return same(both) && both?.size === size && (size === 0 || same(importNetwork({ ties: tables.ties }).network));
}
