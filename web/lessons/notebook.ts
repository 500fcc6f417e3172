import { effect, signal } from "@preact/signals";
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
effect(() => {
  try {
    localStorage.setItem(key, JSON.stringify({ version: 1, lessons: notebook.value }));
  } catch {
    // A private window: the notes are on the page as long as it is.
  }
});

/** What is noted of a lesson so far. */
export function notesOf(lesson: string): LessonNotes {
  return notebook.value[lesson] ?? blank;
}

/** Notes something more. */
export function note(lesson: string, more: Partial<LessonNotes>): void {
  const before = notebook.peek()[lesson] ?? blank;
  if (Object.entries(more).every(([name, value]) => before[name as keyof LessonNotes] === value)) return;
  notebook.value = { ...notebook.peek(), [lesson]: { ...before, ...more } };
}

function recall(): Readonly<Record<string, LessonNotes>> {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as { version?: unknown; lessons?: unknown } | null;
    return kept?.version === 1 && isRecord(kept.lessons)
      ? Object.fromEntries(Object.entries(kept.lessons).map(([lesson, notes]) => [lesson, readNotes(notes)]))
      : {};
  } catch {
    return {};
  }
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

function isEdit(value: unknown): value is Edit {
  if (!isRecord(value) || !Array.isArray(value["path"])) return false;
  return value["path"].every((step) => typeof step === "string") && typeof value["value"] === "number";
}

function listOf<Item>(value: unknown, is: (one: unknown) => one is Item): readonly Item[] {
  return Array.isArray(value) ? value.filter(is) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
