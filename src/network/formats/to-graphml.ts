import type { Network } from "../network.ts";
import { exportTables } from "./export-tables.ts";
import { xmlText } from "./xml-text.ts";

/** A network as GraphML, for yEd, Gephi, igraph, NetworkX, Cytoscape. People by id; ties undirected with trust both ways. */
export function toGraphml(network: Network): string {
  const { people, ties } = exportTables(network);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'];
  const keys = (of: "node" | "edge", letter: string, columns: readonly string[], fixed: number) => {
    for (let c = fixed; c < columns.length; c++) {
      const type = columns[c].startsWith("trust") && of === "edge" ? "double" : "string";
      lines.push(`  <key id="${letter}${c}" for="${of}" attr.name="${xmlText(columns[c])}" attr.type="${type}"/>`);
    }
  };
  keys("node", "p", people.columns, 1);
  keys("edge", "t", ties.columns, 2);
  lines.push('  <graph edgedefault="undirected">');
  const data = (letter: string, row: readonly string[], fixed: number) =>
    row
      .slice(fixed)
      .map((cell, c) => `<data key="${letter}${c + fixed}">${xmlText(cell)}</data>`)
      .join("");
  for (const row of people.rows) lines.push(`    <node id="${row[0]}">${data("p", row, 1)}</node>`);
  for (const row of ties.rows) lines.push(`    <edge source="${row[0]}" target="${row[1]}">${data("t", row, 2)}</edge>`);
  lines.push("  </graph>", "</graphml>", "");
  return lines.join("\n");
}
