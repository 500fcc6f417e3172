import type { Network } from "../network.ts";
import { exportTables } from "./export-tables.ts";
import { xmlText } from "./xml-text.ts";

/** A network as GEXF 1.3, for Gephi. People by id with their label; ties undirected with trust both ways. */
export function toGexf(network: Network): string {
  const { people, ties } = exportTables(network);
  const labeled = people.columns[1] === "label";
  const first = labeled ? 2 : 1;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '  <graph defaultedgetype="undirected">',
  ];
  const attributes = (of: "node" | "edge", columns: readonly string[], fixed: number) => {
    if (columns.length <= fixed) return;
    lines.push(`    <attributes class="${of}">`);
    for (let c = fixed; c < columns.length; c++) {
      const type = columns[c].startsWith("trust") && of === "edge" ? "double" : "string";
      lines.push(`      <attribute id="${c}" title="${xmlText(columns[c])}" type="${type}"/>`);
    }
    lines.push("    </attributes>");
  };
  attributes("node", people.columns, first);
  attributes("edge", ties.columns, 2);
  const values = (row: readonly string[], fixed: number) => {
    const cells = row.slice(fixed).map((cell, c) => `<attvalue for="${c + fixed}" value="${xmlText(cell)}"/>`);
    return cells.length > 0 ? `<attvalues>${cells.join("")}</attvalues>` : "";
  };
  lines.push("    <nodes>");
  for (const row of people.rows) {
    const label = labeled ? ` label="${xmlText(row[1])}"` : "";
    lines.push(`      <node id="${row[0]}"${label}>${values(row, first)}</node>`);
  }
  lines.push("    </nodes>", "    <edges>");
  ties.rows.forEach((row, k) =>
    lines.push(`      <edge id="${k}" source="${row[0]}" target="${row[1]}">${values(row, 2)}</edge>`),
  );
  lines.push("    </edges>", "  </graph>", "</gexf>", "");
  return lines.join("\n");
}
