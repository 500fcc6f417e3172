import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import { otherCharacters } from "../same-letters.ts";
import { type Plain, type PlainMap, pathKey } from "./plain.ts";

/** Where a key and its value stand, by offset. */
export interface Range {
  readonly key: readonly [from: number, to: number] | null;
  readonly value: readonly [from: number, to: number];
}

/** A fault of keys: found while values are read. */
export interface KeyFault {
  readonly path: readonly string[];
  readonly offset: number;
  readonly message: string;
  /** Offset of the first key of that name, for a key that comes twice; what follows the path in the message is then `message`. */
  readonly first?: number;
}

/** Keys that programs take for something else. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** The values of a document as plain data, with the range of each by path (joined by `pathKey`). */
export interface Values {
  readonly value: Plain;
  readonly ranges: ReadonlyMap<string, Range>;
  readonly faults: readonly KeyFault[];
  /** Paths of values that could not be read: what is said about them or below them would be a guess. */
  readonly unread: readonly (readonly string[])[];
}

/** Turns nodes into plain data. The first of two equal keys counts; aliases are left out. */
export function plainValues(document: Document): Values {
  const ranges = new Map<string, Range>();
  const faults: KeyFault[] = [];
  const unread: string[][] = [];
  return { value: read(document.contents, [], null) ?? null, ranges, faults, unread };

  function read(node: unknown, path: string[], key: Range["key"]): Plain | undefined {
    const own = (node as Node | null)?.range;
    const value: Range["value"] = own === undefined || own === null ? (key ?? [0, 0]) : [own[0], own[1]];
    ranges.set(pathKey(path), { key, value });
    if (isMap(node)) return readMap(node.items, path);
    if (isSeq(node)) return node.items.map((item, k) => read(item, [...path, String(k)], null) ?? null);
    if (isScalar(node)) return scalar(node.value);
    if (!isAlias(node)) return null;
    unread.push(path);
    return undefined;
  }

  function readMap(pairs: readonly { key: unknown; value: unknown }[], path: string[]): PlainMap {
    const map: Record<string, Plain> = Object.create(null);
    // By what is seen: keys whose accents are written in two ways are told apart by programs, and by nobody else.
    const seen = new Map<string, string>();
    let last: string | null = null;
    for (const pair of pairs) {
      const keyRange = (pair.key as Node | null)?.range ?? null;
      const offset = keyRange?.[0] ?? 0;
      if (!isScalar(pair.key) || pair.key.value === null) {
        faults.push({ path, offset, message: "a key must be a word, and a colon and a space must follow it" });
        continue;
      }
      const name = typeof pair.key.value === "string" ? pair.key.value : (pair.key.source ?? String(pair.key.value));
      const here = [...path, name];
      if (forbiddenKeys.has(name)) {
        faults.push({ path: here, offset, message: `${name} cannot be a key; choose another word` });
        continue;
      }
      const twin = Object.hasOwn(map, name) ? name : seen.get(name.normalize());
      if (twin !== undefined) {
        const message = twin === name ? "is written twice" : `is written twice, although ${otherCharacters}`;
        faults.push({ path: here, offset, message, first: ranges.get(pathKey([...path, twin]))?.key?.[0] ?? 0 });
        continue;
      }
      seen.set(name.normalize(), name);
      // Only where something is named: "0,5" between braces is a decimal comma, which somebody else tells of.
      if (last !== null && isMap(pair.value) && isPlace(name) && !(isPlace(last) && Number(last) < Number(name)))
        faults.push({
          path: here,
          offset,
          message: `"${name}" is a whole number, and such a name would come before "${last}", whatever their order here: give it a letter, for example "n${name}"`,
        });
      last = name;
      const value = read(pair.value, here, keyRange === null ? null : [keyRange[0], keyRange[1]]);
      if (value !== undefined) map[name] = value;
    }
    return map;
  }
}

/** Whether maps of JavaScript put a key before all others, in order of size: their order would not be the file's. */
function isPlace(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}

function scalar(value: unknown): Plain {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
