import { type Csv, readCsvText, writeCsvText } from "../../network-files/csv.ts";
import { type TieRow, tieRowsOf, tieTable } from "../../network-files/tie-rows.ts";
import type { Work } from "../../network-files/work.ts";
import type { TextChange } from "../../worker/text/change-text.ts";
import type { Done, Editing } from "./done.ts";

/** Tables that were read before, by their text: while one edits, all but one stay as they are. */
const readPeople = new Map<string, Csv>();
const readTies = new Map<string, readonly TieRow[]>();

/** The tables of a scenario's networks, for the variant that is edited. */
export function editingOf({ files, facts }: Pick<Work, "files" | "facts">, variant: number): Editing {
  const people: Record<string, Csv> = {};
  const ties: Record<string, readonly TieRow[]> = {};
  for (const one of facts.variants) {
    people[one.people] ??= recall(readPeople, files[one.people] ?? "", readCsvText);
    ties[one.ties] ??= recall(readTies, files[one.ties] ?? "", (text) => tieRowsOf(readCsvText(text)));
  }
  return { facts, variant: facts.variants[Math.min(variant, facts.variants.length - 1)], people, ties };
}

/** The files after an edit, and what has to change in the scenario's text. */
export function filesAfter(
  files: Readonly<Record<string, string>>,
  { people = {}, ties = {}, changes = [] }: Done,
): { readonly files: Readonly<Record<string, string>>; readonly changes: readonly TextChange[] } {
  const written: Record<string, string> = { ...files };
  for (const [name, csv] of Object.entries(people)) written[name] = writeCsvText(csv);
  for (const [name, rows] of Object.entries(ties)) written[name] = writeCsvText(tieTable(rows));
  return { files: written, changes };
}

function recall<Table>(known: Map<string, Table>, text: string, read: (text: string) => Table): Table {
  const before = known.get(text);
  if (before !== undefined) return before;
  const table = read(text);
  if (known.size > 12) known.clear();
  known.set(text, table);
  return table;
}
