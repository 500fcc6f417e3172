import { join } from "node:path";
import type { TableFormat } from "../experiment/executors/exports/table-file.ts";
import { folderOf, tidyTable } from "../experiment/executors/exports/write-tidy.ts";
import { type TidyTable, tidyTables } from "../experiment/exports/dictionary/describe-table.ts";
import { type DescribedTable, dictionaryCsv, dictionaryMarkdown } from "../experiment/exports/dictionary/dictionary-text.ts";
import { asComplaintOf, commandFor, openResults } from "./damage.ts";
import { Complaint } from "./exit.ts";
import { progressOn } from "./progress.ts";
import { writeOutput } from "./write-output.ts";
import { refuseToOverwrite, writeStreamed } from "./write-streamed.ts";

export interface ExportChoices {
  readonly table: TidyTable | undefined;
  readonly format: TableFormat;
  readonly out: string | undefined;
  readonly force: boolean;
}

export interface ExportedTable {
  readonly table: TidyTable;
  readonly file: string;
  readonly rows: number;
}

/** Writes the tables of a results folder, and a data dictionary of all of them. @throws Complaint in plain words */
export async function exportTables(folder: string, { table, format, out, force }: ExportChoices): Promise<ExportedTable[]> {
  const results = openResults(folder);
  const into = out ?? join(folder, "export");
  const all = Object.keys(tidyTables) as TidyTable[];
  const there = all.filter((name) => results.partsWith(folderOf(name)).length > 0);
  if (table !== undefined && !there.includes(table)) throw new Complaint(notThere(folder, table, there));
  if (there.length === 0)
    throw new Complaint(`there are no finished runs in ${folder}; ${commandFor(folder, results.about)} makes them`);
  const wanted = table === undefined ? there : [table];
  const fileOf = (name: TidyTable) => join(into, `${name}.${format}`);
  const dictionaries = [join(into, "dictionary.md"), join(into, "dictionary.csv")] as const;
  refuseToOverwrite([...wanted.map(fileOf), ...dictionaries], force);
  const total = wanted.reduce((parts, name) => parts + results.partsWith(folderOf(name)).length, 0);
  const progress = progressOn(process.stderr, "parts");
  let done = 0;
  try {
    const exported: ExportedTable[] = [];
    const described: DescribedTable[] = [];
    for (const name of wanted) {
      const tidy = await tidyTable(results, name);
      const file = fileOf(name);
      const { result } = await writeStreamed(file, (take) => tidy.write(format, take, () => progress.at(++done, total, 0)));
      exported.push({ table: name, file, rows: result });
      described.push({ name, rows: tidyTables[name], columns: tidy.columns });
    }
    const { title, engine } = results.about;
    writeOutput(dictionaries[0], dictionaryMarkdown(`Tables of results: ${title}. Engine ${engine}.`, described), true);
    writeOutput(dictionaries[1], dictionaryCsv(described), true);
    return exported;
  } catch (error) {
    throw asComplaintOf(results, error);
  } finally {
    progress.end();
  }
}

function notThere(folder: string, table: TidyTable, there: readonly TidyTable[]): string {
  const how = { runs: "", weekly: "every", people: "people: [shown, resilience]", ties: "ties: [trust]" }[table];
  const record =
    table === "runs"
      ? ""
      : `; say in the scenario what to keep, record: { ${how === "every" ? "every: 1" : `every: 1, ${how}`} }, and run it again`;
  return `${folder} has no table ${table}: it has ${there.join(", ") || "no finished runs"}${record}`;
}
