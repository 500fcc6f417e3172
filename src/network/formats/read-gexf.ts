import { type ImportLog, quoted } from "./import-log.ts";
import type { TextFile } from "./import-types.ts";
import { walkXml } from "./read-xml.ts";
import { type RawGraph, TableBuilder } from "./table.ts";

interface Column {
  readonly name: string;
  standard: string | null;
}

/**
 * GEXF (Gephi): people are nodes with a label, ties are edges with a weight, attributes go by their title. Times,
 * colors and places are left out. https://gexf.net, versions 1.1 to 1.3.
 */
export function readGexf(file: TextFile, log: ImportLog): RawGraph {
  const people = new TableBuilder(file.name, ["id"], log);
  const ties = new TableBuilder(file.name, ["source", "target"], log);
  const directed: boolean[] = [];
  const columns = { node: new Map<string, Column>(), edge: new Map<string, Column>() };
  let kind: "node" | "edge" = "node"; // whose attributes are being defined
  let column: Column | null = null;
  let directedByDefault = false;
  let graphs = 0;
  const open: { of: "node" | "edge"; table: TableBuilder; cells: string[]; line: number; column: number }[] = []; // nodes may nest

  walkXml(file, log, {
    open(name, attributes, place) {
      const given = (attribute: string) => attributes.get(attribute) ?? "";
      const begin = (of: "node" | "edge", table: TableBuilder, cells: string[]) => {
        const row = { of, table, cells, ...place };
        for (const attribute of of === "node" ? ["label"] : ["weight", "label"]) {
          if (given(attribute) !== "") row.cells[table.attribute(attribute, place.line, place.column)] = given(attribute);
        }
        open.push(row);
      };
      const problem = (message: string, fix: string) => log.problem(file.name, place.line, place.column, message, fix);
      if (name === "graphml")
        log.stop(file.name, place.line, place.column, "this is GraphML and no GEXF", "let the name of the file end in .graphml");
      if (name === "graph") {
        if (++graphs > 1)
          log.stop(
            file.name,
            place.line,
            place.column,
            "the file holds a second graph",
            "save each network in a file of its own",
          );
        directedByDefault = given("defaultedgetype") === "directed";
        if (given("mode") === "dynamic")
          log.warnings.push("the network changes over time in this file; all its ties are taken together");
      } else if (name === "attributes") {
        kind = given("class") === "edge" ? "edge" : "node";
      } else if (name === "attribute") {
        column = { name: given("title") || given("id"), standard: null };
        columns[kind].set(given("id"), column);
      } else if (name === "node") {
        if (given("id") === "") problem("a person (node) has no id", 'add id="..." to it');
        begin("node", people, [given("id")]);
      } else if (name === "edge") {
        begin("edge", ties, [given("source"), given("target")]);
        directed.push((given("type") || (directedByDefault ? "directed" : "")) === "directed");
      } else if (name === "attvalue") {
        const row = open.at(-1);
        if (row === undefined) return;
        const id = given("for") || given("id");
        const known = columns[row.of].get(id);
        if (known === undefined) return problem(`there is no attribute ${quoted(id)}`, "define it under <attributes>");
        row.cells[row.table.attribute(known.name, row.line, row.column)] = given("value");
      }
    },

    close(name, text) {
      if (name === "default" && column !== null) column.standard = text;
      if (name !== "node" && name !== "edge") return;
      const row = open.pop();
      if (row === undefined) return;
      for (const { name: attribute, standard } of columns[row.of].values()) {
        if (standard !== null) row.cells[row.table.attribute(attribute, row.line, row.column)] ??= standard;
      }
      row.table.add(row.cells, row.line, row.column);
    },
  });
  if (graphs === 0) log.stop(file.name, 1, 1, "there is no <graph> in the file", "check that it is GEXF");
  return { people, ties, directed };
}
