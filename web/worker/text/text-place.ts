import { isPlainMap, type Plain } from "../../../src/scenario/yaml/plain.ts";
import { type Reading, readYaml } from "../../../src/scenario/yaml/read-yaml.ts";

/** Where in a scenario's text the cursor is. */
export interface TextPlace {
  /** The group or list that the cursor is in, or the key whose value it is on. */
  readonly path: readonly string[];
  readonly at: "key" | "value";
  /** The word around the cursor. */
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** The text as it would be with something at the cursor. */
  readonly document: Plain;
  readonly inFlow: boolean;
}

/** Stands for whatever may come. */
const here = "kithHere";
const wordBefore = /[\p{L}\p{N}_.%-]*$/u;
const wordAfter = /^[\p{L}\p{N}_.%-]*/u;

/**
 * Finds out where a cursor is by putting a word there and looking where YAML takes it to be, which also holds for lines that
 * are only half written. Null in a comment, in the middle of a sentence, and where nothing can be made of the text.
 */
export function placeAt(text: string, offset: number): TextPlace | null {
  const begin = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset) < 0 ? text.length : text.indexOf("\n", offset);
  const before = text.slice(begin, offset);
  const after = text.slice(offset, end);
  const from = offset - (wordBefore.exec(before)?.[0].length ?? 0);
  const to = offset + (wordAfter.exec(after)?.[0].length ?? 0);
  const lead = text.slice(begin, from);
  if (/(^|\s)#/.test(lead.replace(/"[^"]*"|'[^']*'/g, ""))) return null;
  const word = text.slice(from, to);
  const rest = text.slice(to, end);
  if (/:\s+$/.test(lead)) return located("value", "");
  if (!/(^|[\s{[,-])$/.test(lead) || !/^[\s-]*$|[{[,]\s*$|-\s+$/.test(lead)) return null;
  return located("key", /^\s*:/.test(rest) ? "" : ": 0");

  function located(at: TextPlace["at"], more: string): TextPlace | null {
    const reading = readYaml(`${text.slice(0, from)}${here}${more}${text.slice(to)}`, "");
    const path = at === "key" ? pathOfKey(reading.value) : pathOfValue(reading.value);
    if (path === null) return null;
    const inFlow = /[{[][^}\]]*$/.test(lead.replace(/"[^"]*"|'[^']*'/g, ""));
    return { path, at, from, to, word, document: reading.value, inFlow };
  }
}

/** The deepest key whose name or value a place in the text belongs to, with where the key stands. */
export function keyAt(text: string, offset: number): { path: string[]; from: number; to: number; reading: Reading } | null {
  const reading = readYaml(text, "");
  let found: string[] | null = null;
  const look = (value: Plain, path: string[]): void => {
    const isWithin = (what: "key" | "value") => {
      const { from, to, depth } = reading.place(path, what);
      return depth === path.length && from.offset <= offset && offset <= to.offset;
    };
    if (path.length > 0 && !isWithin("value") && !isWithin("key")) return;
    if (path.length > 0) found = path;
    if (Array.isArray(value)) value.forEach((item: Plain, k) => look(item, [...path, String(k)]));
    else if (isPlainMap(value)) for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
  };
  look(reading.value, []);
  if (found === null) return null;
  const path = found as string[];
  const { from, to } = reading.place(path, "key");
  return { path, from: from.offset, to: to.offset, reading };
}

function pathOfKey(value: Plain): string[] | null {
  return search(value, (inner) => isPlainMap(inner) && Object.hasOwn(inner, here));
}

function pathOfValue(value: Plain): string[] | null {
  return search(value, (inner) => inner === here);
}

function search(value: Plain, wanted: (value: Plain) => boolean): string[] | null {
  if (wanted(value)) return [];
  const parts: [string, Plain][] = Array.isArray(value)
    ? value.map((item: Plain, k): [string, Plain] => [String(k), item])
    : isPlainMap(value)
      ? Object.entries(value)
      : [];
  for (const [step, inner] of parts) {
    const found = search(inner, wanted);
    if (found !== null) return [step, ...found];
  }
  return null;
}
