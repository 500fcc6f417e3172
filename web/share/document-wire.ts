import type { Edit } from "../worker/protocol.ts";
import { sameFiles } from "../worker/same-files.ts";
import { list, number, record, string, whole } from "./checks.ts";
import { withoutData } from "./data-at-hand.ts";
import type { SharedDocument } from "./shared-state.ts";
import { changed, changeOf, type TextChange } from "./text-change.ts";

type Files = Readonly<Record<string, string>>;
/** A text: itself, or the name of one that comes with Kith. */
type TextWire = string | { readonly s: string };
type LaterWire = string | TextChange;

/** A document as a link says it, version 1. What is as usual is left out. */
export interface DocumentWire {
  /** File, where it is not the shipped one's own name. */
  readonly n?: string;
  /** The text as it came, and the files that came with it. */
  readonly o: TextWire;
  readonly of?: Readonly<Record<string, TextWire>>;
  /** The text now, where it is another one; likewise the files. */
  readonly t?: LaterWire;
  readonly f?: Readonly<Record<string, LaterWire>>;
  /** Numbers set beside the text. */
  readonly e?: readonly (readonly [path: readonly string[], value: number | string])[];
}

/**
 * Says a document. Data that come with Kith are left out: whoever opens it has them.
 * @param shipped texts that the other side has too
 * @param brief leans on shipped texts even where a later release of Kith may have changed them
 */
export function documentToWire(document: SharedDocument, shipped: ReadonlyMap<string, string>, brief: boolean): DocumentWire {
  const { file, text, edits, original } = document;
  const [files, before] = [withoutData(document.files), withoutData(original.files)];
  const names = new Map([...shipped].map(([name, shippedText]) => [shippedText, name]));
  const early = (given: string): TextWire => {
    const name = names.get(given);
    return name === undefined ? given : { s: name };
  };
  const later = (given: string, base: string | undefined): LaterWire =>
    base !== undefined && (brief || !names.has(base)) ? changeOf(base, given) : given;
  const ownName = names.get(original.text)?.split("/").at(-1);
  return {
    ...(file === ownName ? {} : { n: file }),
    o: early(original.text),
    ...(Object.keys(before).length === 0 ? {} : { of: eachFile(before, early) }),
    ...(text === original.text ? {} : { t: later(text, original.text) }),
    ...(sameFiles(files, before)
      ? {}
      : { f: eachFile(files, (given, name) => later(given, Object.hasOwn(before, name) ? before[name] : undefined)) }),
    ...(edits.length === 0 ? {} : { e: edits.map(({ path, value }) => [path, value] as const) }),
  };
}

function eachFile<Said>(files: Files, say: (text: string, name: string) => Said): Record<string, Said> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, say(text, name)]));
}

/** What a link said turned out to be of another release: the shipped text that it changes is another one now. */
export class OtherRelease extends Error {}

/** The document that was said. @throws Error for anything that is none, `OtherRelease` where a shipped text has changed since */
export function documentFromWire(wire: unknown, shipped: ReadonlyMap<string, string>): SharedDocument {
  const { n, o, of, t, f, e } = record(wire);
  const early = (said: unknown): string => {
    if (typeof said === "string") return said;
    const text = shipped.get(string(record(said)["s"]));
    if (text === undefined) throw new OtherRelease("no such scenario");
    return text;
  };
  const later = (said: unknown, base: string | undefined): string => {
    if (typeof said === "string") return said;
    if (base === undefined) throw new RangeError("a change of nothing");
    const text = changed(base, textChange(said));
    if (text === null) throw new OtherRelease("another text");
    return text;
  };
  const files = of === undefined ? {} : eachSaid(of, early);
  const original = { text: early(o), files };
  const shippedName = typeof o === "string" ? undefined : string(record(o)["s"]).split("/").at(-1);
  return {
    file: n === undefined ? (shippedName ?? "") : string(n),
    text: t === undefined ? original.text : later(t, original.text),
    files:
      f === undefined ? files : eachSaid(f, (said, name) => later(said, Object.hasOwn(files, name) ? files[name] : undefined)),
    edits: e === undefined ? [] : list(e).map(editFrom),
    original,
  };
}

function eachSaid(said: unknown, read: (said: unknown, name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(record(said)).map(([name, one]) => [name, read(one, name)]));
}

function textChange(said: unknown): TextChange {
  const [start, end, between, mark] = list(said);
  return [whole(start), whole(end), string(between), string(mark)];
}

/** One number set. @throws Error for anything else */
export function editFrom(said: unknown): Edit {
  const [path, value] = list(said);
  const steps = list(path).map(string);
  if (steps.length === 0) throw new RangeError("not a path");
  return { path: steps, value: typeof value === "string" ? value : number(value) };
}
