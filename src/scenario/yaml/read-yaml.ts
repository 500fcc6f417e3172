import { Composer, type Document, Parser } from "yaml";
import { limits } from "../limits.ts";
import type { Problem } from "../problem.ts";
import { count, dotted, quoted } from "../words.ts";
import { type Plain, pathKey } from "./plain.ts";
import { plainValues, type Values } from "./plain-values.ts";
import { createSource, type Source, type Spot } from "./source.ts";
import { syntaxWords } from "./syntax-words.ts";
import { type Stray, surveyTokens } from "./tokens.ts";
import { withoutTraces } from "./traces.ts";

/** Where a value of a scenario stands. */
export interface Place {
  readonly from: Spot;
  readonly to: Spot;
  /** How many steps of the path are written in the file; fewer than all where the value is missing. */
  readonly depth: number;
}

/** A YAML file as plain data that remembers where everything stood. */
export interface Reading {
  /** Null where nothing could be read. */
  readonly value: Plain;
  readonly problems: readonly Problem[];
  /** Where a value stands, or with `key` the key in front of it; the nearest parent's if it is not there. */
  place(path: readonly PropertyKey[], what?: "value" | "key"): Place;
  /** Paths of values that are written but could not be read. */
  readonly unread: readonly (readonly PropertyKey[])[];
  /** Line from which on the file could not be read for certain; Infinity where all is sound. */
  readonly soundUntil: number;
}

/** Problems of one kind shown before the rest is counted. */
const most = 5;

/** Reads YAML 1.2 without anchors, tags and directives: at most 64 kB, 40 levels, one document. Never throws. */
export function readYaml(given: string, file: string): Reading {
  const problems: Problem[] = [];
  const original = createSource(given);
  let source = original;
  const refuse = (message: string, offset = 0): Reading => {
    add(message, offset);
    return {
      value: null,
      problems,
      place: () => ({ from: source.spot(offset), to: source.spot(offset), depth: 0 }),
      unread: [],
      soundUntil: 0,
    };
  };

  if (source.text.length > limits.characters) {
    return refuse(
      `the file has ${count(source.text.length)} characters; a scenario may have ${count(limits.characters)} (networks belong in files of their own)`,
    );
  }
  let parsed = withoutTraces(() => parse(source));
  const tabs = new Set<number>();
  for (let round = 0; round < 3 && parsed.tooDeep === null; round++) {
    const found = parsed.faults.filter(({ code }) => code === "TAB_AS_INDENT").map(({ offset }) => source.spot(offset).line);
    if (!found.some((line) => !tabs.has(line))) break;
    for (const line of found) tabs.add(line);
    source = original.withoutTabs(tabs);
    parsed = withoutTraces(() => parse(source));
  }
  if (parsed.tooDeep !== null) return refuse(`nested more than ${limits.depth} levels deep`, parsed.tooDeep);
  const indented = [...tabs].sort((a, b) => a - b).map((line) => original.tab(line));
  for (const spot of indented.slice(0, most)) addAt(syntaxWords("TAB_AS_INDENT", ""), spot);
  if (indented.length > most) addAt(`and ${indented.length - most} more lines that begin with a tab`, indented[most]);
  const { faults, strays, more, values } = parsed;
  const hard = faults.filter(({ code }) => code !== "TAB_AS_INDENT");
  for (const { code, message, offset } of hard.slice(0, most)) add(syntaxWords(code, message), offset);
  for (const offset of more.slice(0, 1))
    add("a second document begins here; a scenario is one document, so --- and ... are not needed", offset);
  for (const [message, offset] of strayWords(strays, source)) add(message, offset);
  for (const { path, message, offset, first } of values.faults) {
    if (first === undefined) add(message, offset, path);
    else add(`${dotted(path)} ${message}, first in line ${source.spot(first).line}; keep one of them`, offset, path);
  }

  const { ranges } = values;
  const end = source;
  return {
    value: values.value,
    problems,
    unread: values.unread,
    soundUntil: hard.length === 0 ? Infinity : end.spot(hard[0].offset).line,
    place(path, what = "value") {
      let depth = path.length;
      while (depth > 0 && !ranges.has(pathKey(path.slice(0, depth)))) depth--;
      const range = ranges.get(pathKey(path.slice(0, depth)));
      const [from, to] = ((what === "key" || depth < path.length) && range?.key) || range?.value || [0, 0];
      return { from: end.spot(from), to: end.spot(to), depth };
    },
  };

  function add(message: string, offset: number, path: readonly string[] = []): void {
    addAt(message, source.spot(offset), path);
  }

  function addAt(message: string, { line, column }: Spot, path: readonly string[] = []): void {
    problems.push({ file, line, column, path: dotted(path), message, severity: "error" });
  }
}

interface Parsed {
  readonly tooDeep: number | null;
  readonly strays: readonly Stray[];
  readonly more: readonly number[];
  readonly faults: readonly { code: string; message: string; offset: number }[];
  readonly values: Values;
}

const nothing: Values = { value: null, ranges: new Map(), faults: [], unread: [] };

/** Tokens first: nothing is composed of what is nested too deeply. */
function parse({ text }: Source): Parsed {
  const tokens = [...new Parser().parse(text)];
  const survey = surveyTokens(tokens, limits.depth);
  if (survey.tooDeep !== null) return { ...survey, faults: [], values: nothing };
  const composed = [...new Composer({ uniqueKeys: false, prettyErrors: false, merge: false }).compose(tokens, true, text.length)];
  const document = composed[0] as Document | undefined;
  if (document === undefined) return { ...survey, faults: [], values: nothing };
  const faults = document.errors.map(({ code, message, pos }) => {
    const quote = code === "MISSING_CHAR" && message.includes("quote") ? survey.openQuote : null;
    return { code, message, offset: quote ?? pos[0] };
  });
  return { ...survey, faults, values: plainValues(document) };
}

/** One message a line, the first few. */
function strayWords(strays: readonly Stray[], source: Source): [message: string, offset: number][] {
  const lines = new Map<number, Stray>();
  for (const stray of strays) {
    const { line } = source.spot(stray.offset);
    if (!lines.has(line)) lines.set(line, stray);
  }
  const firsts = [...lines.values()];
  const words = firsts.slice(0, most).map((stray): [string, number] => [strayWord(stray), stray.offset]);
  if (firsts.length > most)
    words.push([`and ${firsts.length - most} more lines with anchors, aliases or tags`, firsts[most].offset]);
  return words;
}

function strayWord({ kind, text }: Stray): string {
  switch (kind) {
    case "alias":
      return `${quoted(text)} repeats another part of the file (an alias); scenarios do without, so write it out, or put text that begins with * in quotation marks`;
    case "anchor":
      return `${quoted(text)} names a part of the file (an anchor); scenarios do without, so leave it out, or put text that begins with & in quotation marks`;
    case "tag":
      return `${quoted(text)} is a tag; scenarios do without, so leave it out, or put text that begins with ! in quotation marks`;
    case "directive":
      return text.startsWith("%YAML")
        ? `${quoted(text)} is not needed: scenarios are YAML 1.2, in which off, no and yes are text; leave the line out`
        : `${quoted(text)} is a directive; scenarios do without, so leave the line out`;
  }
}
