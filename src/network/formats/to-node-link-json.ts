import type { Network } from "../network.ts";
import { exportTables } from "./export-tables.ts";

/** A network as node-link JSON, for NetworkX (`node_link_graph(data, edges="links")`) and D3. One line a person or tie. */
export function toNodeLinkJson(network: Network): string {
  const { people, ties } = exportTables(network);
  const list = ({ columns, rows }: typeof people, numbers: (column: string) => boolean) =>
    rows
      .map((row) =>
        JSON.stringify(Object.fromEntries(row.map((cell, c) => [columns[c], numbers(columns[c]) ? Number(cell) : cell]))),
      )
      .map((line) => `\n    ${line}`)
      .join(",");
  const nodes = list(people, (column) => column === "id");
  const links = list(ties, (column) => !column.startsWith("manner"));
  return `{\n  "directed": false,\n  "multigraph": false,\n  "graph": {},\n  "nodes": [${nodes}\n  ],\n  "links": [${links}\n  ]\n}\n`;
}
