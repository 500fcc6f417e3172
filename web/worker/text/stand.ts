import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** A text that can be worked on, beside what YAML makes of it. */
export interface Stand {
  readonly text: string;
  readonly document: Document.Parsed;
}

/** What stands at a path: the node, and the pair that holds it where it is a value of a map. */
export interface Found {
  readonly node: ParsedNode | null;
  readonly pair: Pair<ParsedNode, ParsedNode | null> | null;
  readonly parent: ParsedNode | null;
  /** Inside `{ }` or `[ ]`. */
  readonly inFlow: boolean;
}

/** Reads a text for work on it; null where YAML finds it faulty. */
export function standOf(text: string): Stand | null {
  const document = parseDocument(text);
  return document.errors.length > 0 ? null : { text, document };
}

/** What stands at a path, or null. */
export function find({ document }: Stand, path: readonly string[]): Found | null {
  let here: Found = { node: document.contents, pair: null, parent: null, inFlow: false };
  for (const step of path) {
    const { node } = here;
    const inFlow = here.inFlow || isFlow(node);
    if (isMap(node)) {
      const pair = pairOf(node, step);
      if (pair === undefined) return null;
      here = { node: pair.value, pair, parent: node, inFlow };
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return null;
      here = { node: item as ParsedNode, pair: null, parent: node, inFlow };
    } else return null;
  }
  return here;
}

/** How many steps of a path are there. */
export function depthOf(stand: Stand, path: readonly string[]): number {
  let depth = path.length;
  while (depth > 0 && find(stand, path.slice(0, depth)) === null) depth--;
  return depth;
}

export function isFlow(node: ParsedNode | null): node is YAMLMap.Parsed | YAMLSeq.Parsed {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function pairOf(map: YAMLMap, key: string): Pair<ParsedNode, ParsedNode | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key) as
    | Pair<ParsedNode, ParsedNode | null>
    | undefined;
}

/** From where to where a pair's own text goes, its key included. */
export function pairRange({ key, value }: Pair<ParsedNode, ParsedNode | null>): readonly [from: number, to: number] {
  const from = key.range[0];
  return [from, Math.max(key.range[1], value?.range[1] ?? 0)];
}

/** Offset of the first letter of the line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset behind the line's end: of the line that ends here, where something ends at the very end of a line. */
export function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}
