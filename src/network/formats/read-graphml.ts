import { type ImportLog, quoted } from "./import-log.ts";
import type { TextFile } from "./import-types.ts";
import { walkXml } from "./read-xml.ts";
import { type RawGraph, TableBuilder } from "./table.ts";

interface Key {
  readonly name: string;
  readonly of: string;
  standard: string | null;
}

/**
 * GraphML: people are nodes, ties are edges, attributes go by the name of their key (its id if it has none), with the key's
 * default. Graphs within a person and edges between more than two people are refused.
 * Brandes et al. (2002), doi:10.1007/3-540-45848-4_59.
 */
export function readGraphml(file: TextFile, log: ImportLog): RawGraph {
  const people = new TableBuilder(file.name, ["id"], log);
  const ties = new TableBuilder(file.name, ["source", "target"], log);
  const directed: boolean[] = [];
  const keys = new Map<string, Key>();
  let directedByDefault = false;
  let graphs = 0;
  let within = 0; // graphs that are open
  let key: Key | null = null; // whose <default> or <data> this is
  let open: { table: TableBuilder; cells: string[]; line: number; column: number } | null = null;

  walkXml(file, log, {
    open(name, attributes, { line, column }) {
      const given = (attribute: string) => attributes.get(attribute) ?? "";
      if (name === "gexf")
        log.stop(file.name, line, column, "this is GEXF and no GraphML", "let the name of the file end in .gexf");
      if (name === "graph") {
        if (++within > 1)
          log.stop(file.name, line, column, "a graph lies within a person or another graph", "save the network without groups");
        if (++graphs > 1)
          log.stop(file.name, line, column, "the file holds a second graph", "save each network in a file of its own");
        directedByDefault = given("edgedefault") === "directed";
      } else if (name === "key") {
        key = { name: given("attr.name") || given("id"), of: given("for") || "all", standard: null };
        if (given("id") === "") log.problem(file.name, line, column, "a key has no id", 'add id="..." to it');
        keys.set(given("id"), key);
      } else if (name === "node") {
        open = { table: people, cells: [given("id")], line, column };
        if (given("id") === "") log.problem(file.name, line, column, "a person (node) has no id", 'add id="..." to it');
      } else if (name === "edge") {
        open = { table: ties, cells: [given("source"), given("target")], line, column };
        const stated = given("directed");
        directed.push(stated === "" ? directedByDefault : stated === "true" || stated === "1");
      } else if (name === "hyperedge") {
        log.problem(file.name, line, column, "an edge joins more than two people (hyperedge)", "make a tie of each pair instead");
      } else if (name === "data" && open !== null) {
        key = keys.get(given("key")) ?? null;
        if (key === null)
          log.problem(
            file.name,
            line,
            column,
            `there is no key ${quoted(given("key"))}`,
            "define it with <key> before the graph",
          );
      }
    },

    close(name, text) {
      if (name === "graph") within--;
      else if (name === "default" && key !== null) key.standard = text;
      else if (name === "data" && open !== null && key !== null) {
        open.cells[open.table.attribute(key.name, open.line, open.column)] = text;
        key = null;
      } else if ((name === "node" || name === "edge") && open !== null) {
        const { table, cells, line, column } = open;
        for (const { name: attribute, of, standard } of keys.values()) {
          if (standard === null || (of !== name && of !== "all")) continue;
          const place = table.attribute(attribute, line, column);
          cells[place] ??= standard;
        }
        table.add(cells, line, column);
        open = null;
      }
    },
  });
  if (graphs === 0) log.stop(file.name, 1, 1, "there is no <graph> in the file", "check that it is GraphML");
  return { people, ties, directed };
}
