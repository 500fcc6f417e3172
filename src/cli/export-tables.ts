import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TableFormat } from "../experiment/executors/exports/table-file.ts";
import { folderOf, tidyTable } from "../experiment/executors/exports/write-tidy.ts";
import { type TidyTable, tidyTables } from "../experiment/exports/dictionary/describe-table.ts";
import { type DescribedTable, dictionaryCsv, dictionaryMarkdown } from "../experiment/exports/dictionary/dictionary-text.ts";
import { asComplaintOf, commandFor, openResults } from "./damage.ts";
import { Complaint } from "./exit.ts";
import { progressOn } from "./progress.ts";
import { refuseOtherBytes } from "./same-bytes.ts";
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
  const [markdown, rows] = [join(into, "dictionary.md"), join(into, "dictionary.csv")];
  const files = wanted.map(fileOf);
  refuseToOverwrite(files.some((file) => existsSync(file)) ? [...files, markdown, rows] : files, force);
  const total = wanted.reduce((parts, name) => parts + results.partsWith(folderOf(name)).length, 0);
  const progress = progressOn(process.stderr, "parts");
  let done = 0;
  try {
    const tables = await Promise.all(wanted.map((name) => tidyTable(results, name)));
    const described = tables.map(({ columns }, k): DescribedTable => ({ name: wanted[k], rows: tidyTables[wanted[k]], columns }));
    const { title, engine } = results.about;
    // The same whatever the format, so that tables as CSV and as Parquet share them.
    const dictionaries = new Map([
      [markdown, dictionaryMarkdown(`Tables of results: ${title}. Engine ${engine}.`, described)],
      [rows, dictionaryCsv(described)],
    ]);
    refuseOtherBytes(dictionaries, force);
    const exported: ExportedTable[] = [];
    for (const [k, tidy] of tables.entries()) {
      const { result } = await writeStreamed(files[k], (take) => tidy.write(format, take, () => progress.at(++done, total, 0)));
      exported.push({ table: wanted[k], file: files[k], rows: result });
    }
    for (const [path, text] of dictionaries) writeOutput(path, text, true);
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
