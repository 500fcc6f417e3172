import { effect, signal } from "@preact/signals";
import { isEdit } from "../state/keep-work.ts";
import { isRecord, keep, keptRecord } from "../state/kept.ts";
import type { Edit } from "../worker/protocol.ts";

/** One change of ties by hand: people by name. Trust is the new one both ways. */
export type TieChange =
  | { readonly what: "add" | "cut" | "mend"; readonly one: string; readonly other: string }
  | { readonly what: "trust"; readonly one: string; readonly other: string; readonly trust: number };

/** What a reader tried at the end of a lesson. */
export interface AttemptNotes {
  readonly ties: readonly TieChange[];
  /** Numbers of the scenario, climate and policy among them. */
  readonly numbers: readonly Edit[];
  /** People with a seat, by name. */
  readonly members: readonly string[];
}

/** What a reader did in one lesson. */
export interface LessonNotes {
  /** The year was run. */
  readonly ran: boolean;
  readonly attempt: AttemptNotes;
  /** The last step was seen. */
  readonly done: boolean;
  /** The three-minute version. */
  readonly short: boolean;
}

export const nothingTried: AttemptNotes = { ties: [], numbers: [], members: [] };
const blank: LessonNotes = { ran: false, attempt: nothingTried, done: false, short: false };

/** Where it is kept, on this device only. */
const key = "kith.lessons";

const notebook = signal<Readonly<Record<string, LessonNotes>>>(recall());
effect(() => keep(key, { version: 1, lessons: notebook.value }));

/** What is noted of a lesson so far. */
export function notesOf(lesson: string): LessonNotes {
  return noted(notebook.value, lesson);
}

/** Notes something more. */
export function note(lesson: string, more: Partial<LessonNotes>): void {
  const before = noted(notebook.peek(), lesson);
  if (Object.entries(more).every(([name, value]) => before[name as keyof LessonNotes] === value)) return;
  notebook.value = { ...notebook.peek(), [lesson]: { ...before, ...more } };
}

/** An id comes off the address, where somebody may have written anything, "constructor" too. */
function noted(notes: Readonly<Record<string, LessonNotes>>, lesson: string): LessonNotes {
  return Object.hasOwn(notes, lesson) ? notes[lesson] : blank;
}

function recall(): Readonly<Record<string, LessonNotes>> {
  const { version, lessons } = keptRecord(key);
  if (version !== 1 || !isRecord(lessons)) return {};
  return Object.fromEntries(Object.entries(lessons).map(([lesson, notes]) => [lesson, readNotes(notes)]));
}

/** Notes from an earlier visit: what has another shape than it should is left out. */
function readNotes(value: unknown): LessonNotes {
  if (!isRecord(value)) return blank;
  const attempt = isRecord(value["attempt"]) ? value["attempt"] : {};
  return {
    ran: value["ran"] === true,
    done: value["done"] === true,
    short: value["short"] === true,
    attempt: {
      ties: listOf(attempt["ties"], isTieChange),
      numbers: listOf(attempt["numbers"], isEdit),
      members: listOf(attempt["members"], (one): one is string => typeof one === "string"),
    },
  };
}

function isTieChange(value: unknown): value is TieChange {
  if (!isRecord(value) || typeof value["one"] !== "string" || typeof value["other"] !== "string") return false;
  return value["what"] === "trust"
    ? typeof value["trust"] === "number"
    : value["what"] === "add" || value["what"] === "cut" || value["what"] === "mend";
}

function listOf<Item>(value: unknown, is: (one: unknown) => one is Item): readonly Item[] {
  return Array.isArray(value) ? value.filter(is) : [];
}
