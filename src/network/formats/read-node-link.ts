import type { ImportLog } from "./import-log.ts";
import type { TextFile } from "./import-types.ts";
import { type RawGraph, TableBuilder } from "./table.ts";

/**
 * Node-link JSON as NetworkX and D3 write it: { directed?, nodes: [{ id, ... }], links or edges: [{ source, target, ... }] }.
 * Attributes are text, numbers and truth values; anything nested is left out.
 * https://networkx.org/documentation/stable/reference/readwrite/json_graph.html
 */
export function readNodeLink({ name: file, text: raw }: TextFile, log: ImportLog): RawGraph {
  const text = raw.replace(/^\uFEFF/, "");
  const content = parse(file, text, log);
  if (!isObject(content))
    log.stop(file, 1, 1, "the file does not hold an object", 'begin with { "nodes": [...], "links": [...] }');
  const list = Object.hasOwn(content, "links") ? "links" : "edges";
  const nodes = field(content, "nodes");
  const links = field(content, list);
  if (!Array.isArray(nodes)) log.stop(file, 1, 1, 'there is no list "nodes"', 'add "nodes": [{ "id": ... }, ...]');
  if (!Array.isArray(links))
    log.stop(file, 1, 1, 'there is no list "links" or "edges"', 'add "links": [{ "source": ..., "target": ... }, ...]');

  const places = itemPlaces(text, list);
  let nested = 0;
  const fill = (table: TableBuilder, items: readonly unknown[], where: readonly Place[], what: string) => {
    const fixed = [...table.columns];
    items.forEach((item, k) => {
      const { line, column } = where[k] ?? { line: 1, column: 1 };
      if (!isObject(item)) {
        log.problem(
          file,
          line,
          column,
          `${what} ${k + 1} is not an object`,
          `write it as { ${fixed.map((name) => `"${name}": ...`).join(", ")} }`,
        );
        return;
      }
      const cells: string[] = fixed.map(() => "");
      for (const [name, value] of Object.entries(item)) {
        if (value === null) continue;
        if (typeof value === "object") nested++;
        else cells[fixed.includes(name) ? fixed.indexOf(name) : table.attribute(name, line, column)] = String(value);
      }
      table.add(cells, line, column);
    });
    return table;
  };
  const people = fill(new TableBuilder(file, ["id"], log), nodes, places.nodes, "person");
  const ties = fill(new TableBuilder(file, ["source", "target"], log), links, places.links, "tie");
  if (nested > 0) log.warnings.push(`${nested} attributes hold lists or objects and are left out`);
  return { people, ties, directed: ties.rows.map(() => field(content, "directed") === true) };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function field(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}

function parse(file: string, text: string, log: ImportLog): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const { line, column } = errorPlace(message, text);
    const cut = /end of (JSON input|data)|Unterminated/i.test(message);
    const fix = cut
      ? "the file may have been cut short: save or download it again"
      : "look for a missing comma, quotation mark or bracket just before";
    return log.stop(file, line, column, "this is not JSON from here on", fix);
  }
}

/** Where JSON ends to be JSON, from the words of V8 ("position 12") or Firefox ("line 1 column 2"); else the end. */
function errorPlace(message: string, text: string): Place {
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named !== null) return { line: Number(named[1]), column: Number(named[2]) };
  const position = /position (\d+)/.exec(message);
  const before = text.slice(0, position === null ? text.length : Number(position[1])).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** Where the items of "nodes" and of the list of ties begin, in text that is known to be JSON. */
function itemPlaces(text: string, list: string): { nodes: Place[]; links: Place[] } {
  const found = { nodes: [] as Place[], links: [] as Place[] };
  let into: Place[] | null = null;
  let depth = 0;
  let line = 1;
  let lineStart = 0;
  let word = "";
  let fresh = false; // at the beginning of an item
  for (let k = 0; k < text.length; k++) {
    const sign = text[k];
    if (sign === "\n") {
      line++;
      lineStart = k + 1;
    }
    if (sign === " " || sign === "\n" || sign === "\t" || sign === "\r") continue;
    if (fresh && depth === 2 && sign !== "]") into?.push({ line, column: k - lineStart + 1 });
    fresh = false;
    if (sign === '"') {
      const start = k + 1;
      for (k = start; text[k] !== '"'; k++) if (text[k] === "\\") k++;
      if (depth === 1) word = text.slice(start, Math.min(k, start + 10));
    } else if (sign === "{" || sign === "[") {
      depth++;
      if (depth === 2) {
        into = sign === "[" && word === "nodes" ? found.nodes : sign === "[" && word === list ? found.links : null;
        if (into !== null) into.length = 0; // a key given twice: the last one counts
        fresh = true;
      }
    } else if (sign === "}" || sign === "]") depth--;
    else if (sign === "," && depth === 2) fresh = true;
  }
  return found;
}
