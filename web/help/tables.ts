import { signal } from "@preact/signals";
import { ask } from "../state/session.ts";
import type { EvidenceRow, TableRow } from "../worker/text/asks.ts";

export interface HelpTables {
  readonly rows: readonly TableRow[];
  readonly evidence: readonly EvidenceRow[];
}

/** The model's tables, once they have been asked for. */
export const tables = signal<HelpTables | null>(null);
let asked = false;

/** Asks the worker for the tables, once. */
export function fetchTables(): void {
  if (asked) return;
  asked = true;
  void ask({ kind: "tables" }).then(
    (answer) => {
      if (answer.kind === "tables") tables.value = answer;
    },
    () => {
      asked = false;
    },
  );
}

/** Whether every word that somebody typed occurs in a text. */
export function isMeant(wanted: string, ...texts: readonly string[]): boolean {
  const text = texts.join(" ").toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
