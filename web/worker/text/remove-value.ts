import { isMap, isSeq, type Pair, type ParsedNode } from "yaml";
import { find, isFlow, lineEnd, lineStart, pairRange, standOf } from "./stand.ts";

/**
 * The text without a key or an item of a list, everything else as it was to the letter. A group that is left without any
 * becomes `{}`, a list `[]`.
 * @returns null where it is not there or cannot be taken out
 */
export function removeValue(text: string, path: readonly string[]): string | null {
  const stand = standOf(text);
  const found = stand === null ? null : find(stand, path);
  if (found === null || found.parent === null) return null;
  const { parent, pair } = found;
  if (!isMap(parent) && !isSeq(parent)) return null;
  const ranges = isMap(parent)
    ? (parent.items as Pair<ParsedNode, ParsedNode | null>[]).map(pairRange)
    : (parent.items as ParsedNode[]).map(({ range }) => [range[0], range[1]] as const);
  const place = isMap(parent) ? parent.items.indexOf(pair as never) : Number(path[path.length - 1]);
  const flow = isFlow(parent as ParsedNode);
  if (ranges.length === 1) return emptied(text, parent.range as readonly number[], flow, isMap(parent) ? "{}" : "[]");
  const [from, to] = ranges[place];
  if (flow) return withoutBetween(text, ranges, place);
  const begin = isMap(parent) ? from : text.lastIndexOf("-", from - 1);
  const first = lineStart(text, begin);
  // The first key of an item stands beside the item's dash, which stays.
  if (text.slice(first, begin).trim() !== "") return `${text.slice(0, begin)}${text.slice(ranges[place + 1]?.[0] ?? to)}`;
  return `${text.slice(0, first)}${text.slice(lineEnd(text, to))}`;
}

/** Takes an item out between commas. */
function withoutBetween(text: string, ranges: readonly (readonly [number, number])[], place: number): string {
  const [from, to] = ranges[place];
  const next = ranges[place + 1];
  if (next !== undefined) return `${text.slice(0, from)}${text.slice(next[0])}`;
  return `${text.slice(0, ranges[place - 1][1])}${text.slice(to)}`;
}

function emptied(text: string, [from, to]: readonly number[], flow: boolean, empty: string): string {
  if (flow) return `${text.slice(0, from)}${empty}${text.slice(to)}`;
  // What stood in a block below its key now stands behind it.
  const before = text.slice(0, from).trimEnd();
  const behind = before.endsWith(":") || before.endsWith("-") ? " " : "";
  return `${before}${behind}${empty}\n${text.slice(lineEnd(text, to))}`;
}
