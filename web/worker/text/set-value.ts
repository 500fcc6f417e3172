import { isMap, isSeq, type Pair, type ParsedNode, stringify } from "yaml";
import type { Plain } from "../../../src/scenario/yaml/plain.ts";
import { depthOf, type Found, find, isFlow, lineEnd, lineStart, pairRange, type Stand, standOf } from "./stand.ts";

/**
 * The text with one value written into it, and everything else as it was to the letter: spaces, comments, order. What is
 * not there yet is written at the end of the group that it belongs to, on one line.
 * @returns null where the text has no room for it that could be found
 */
export function setValue(text: string, path: readonly string[], value: Plain): string | null {
  const stand = standOf(text);
  if (stand === null) return null;
  const depth = depthOf(stand, path);
  const found = find(stand, path.slice(0, depth));
  if (found === null) return null;
  const rest = path.slice(depth);
  if (rest.length === 0) return replaced(text, found, inline(value));
  const nested = rest.slice(1).reduceRight<Plain>((inner, key) => ({ [key]: inner }), value);
  if (isMap(found.node)) return added(stand, found.node as never, rest[0], nested);
  if (isSeq(found.node)) return Number(rest[0]) === found.node.items.length ? appended(stand, found.node as never, nested) : null;
  if (depth === 0) return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${rest[0]}: ${inline(nested)}\n`;
  // "on", or nothing: what stands in the way of a longer path becomes a group of keys.
  return replaced(text, found, inline({ [rest[0]]: nested }));
}

/** The text with one more item at the end of a list; the list is begun where there is none. */
export function addItem(text: string, path: readonly string[], item: Plain): string | null {
  const stand = standOf(text);
  if (stand === null) return null;
  const found = find(stand, path);
  if (found !== null && isSeq(found.node) && found.node.items.length > 0) return appended(stand, found.node as never, item);
  if (path.length === 1 && found === null && isMap(stand.document.contents))
    return `${text}${text.endsWith("\n") ? "" : "\n"}${path[0]}:\n  - ${inline(item)}\n`;
  return setValue(text, path, [item]);
}

/** A value on one line, as it may stand anywhere: in a block, between braces, between brackets. */
export function inline(value: Plain): string {
  const written = stringify([value], { collectionStyle: "flow", lineWidth: 0 }).trim();
  return written.slice(1, -1).trim();
}

function replaced(text: string, { node, pair }: Found, written: string): string | null {
  if (node === null || node.range[0] === node.range[1]) {
    const after = node?.range[0] ?? (pair === null ? null : text.indexOf(":", pair.key.range[1]) + 1);
    if (after === null || after === 0) return null;
    return `${text.slice(0, after)}${/\s$/.test(text.slice(0, after)) ? "" : " "}${written}${text.slice(after)}`;
  }
  const [from, to] = node.range;
  const block = (isMap(node) || isSeq(node)) && !isFlow(node);
  if (!block) return `${text.slice(0, from)}${written}${text.slice(to)}`;
  if (pair === null) return null;
  const colon = text.indexOf(":", pair.key.range[1]) + 1;
  return `${text.slice(0, colon)} ${written}\n${text.slice(lineEnd(text, to))}`;
}

function added(
  { text }: Stand,
  map: { items: Pair<ParsedNode, ParsedNode | null>[]; range: readonly number[]; flow?: boolean },
  key: string,
  value: Plain,
): string | null {
  const written = `${inline(key)}: ${inline(value)}`;
  const last = map.items[map.items.length - 1];
  if (last === undefined) {
    const [from, to] = map.range;
    return map.flow === true ? `${text.slice(0, from)}{ ${written} }${text.slice(to)}` : null;
  }
  const [, end] = pairRange(last);
  if (map.flow === true) return `${text.slice(0, end)}, ${written}${text.slice(end)}`;
  const column = map.items[0].key.range[0] - lineStart(text, map.items[0].key.range[0]);
  return onNewLine(text, end, `${" ".repeat(column)}${written}`);
}

function appended(
  { text }: Stand,
  list: { items: ParsedNode[]; range: readonly number[]; flow?: boolean },
  item: Plain,
): string | null {
  const last = list.items[list.items.length - 1];
  const [from, to] = list.range;
  if (last === undefined) return list.flow === true ? `${text.slice(0, from)}[${inline(item)}]${text.slice(to)}` : null;
  const end = last.range[1];
  if (list.flow === true) return `${text.slice(0, end)}, ${inline(item)}${text.slice(end)}`;
  return onNewLine(text, end, `${" ".repeat(from - lineStart(text, from))}- ${inline(item)}`);
}

/** Puts a line behind the one in which something ends. */
function onNewLine(text: string, end: number, line: string): string {
  const at = lineEnd(text, end);
  return `${text.slice(0, at)}${at > 0 && text[at - 1] !== "\n" ? "\n" : ""}${line}\n${text.slice(at)}`;
}
