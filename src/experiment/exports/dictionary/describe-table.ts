import type { PersonColumn } from "../../../engine/recorder.ts";
import { personColumns } from "../../../engine/recorder.ts";
import type { DescribedColumn } from "../described-column.ts";
import type { ResultsAbout } from "../results-about.ts";
import type { BlockColumn } from "../table/block.ts";
import { labelDescription, personKeyDescriptions, recordedPersonColumn } from "./people-columns.ts";
import { factorDescriptions, outcomeDescriptions, runKeyDescriptions, weeklyDescriptions } from "./run-columns.ts";
import { tieDescriptions } from "./tie-columns.ts";

/** The tables that are exported, each with what a row of it is. */
export const tidyTables = {
  runs: "one row a run",
  weekly: "one row a run and recorded week",
  people: "one row a run, recorded week and person",
  ties: "one row a run, recorded week and direction of a tie",
} as const;
export type TidyTable = keyof typeof tidyTables;

/** The columns of a table as they are stored, each with what it means. A column that nothing is known of says so. */
export function describeTable(table: TidyTable, about: ResultsAbout, columns: readonly BlockColumn[]): DescribedColumn[] {
  const known = new Map(knownColumns(table, about).map((column) => [column.name, column]));
  return columns.map(({ name, type }) => ({ ...(known.get(name) ?? unknown(name)), type }));
}

function knownColumns(table: TidyTable, about: ResultsAbout): DescribedColumn[] {
  const averaged = about.record?.averaged === true;
  const common = [...runKeyDescriptions(about), ...factorDescriptions(about)];
  if (table === "runs") return [...common, ...outcomeDescriptions(about)];
  const [week, person] = personKeyDescriptions("");
  if (table === "weekly") return [...common, week, ...weeklyDescriptions(about.outcomes)];
  if (table === "ties") return [...common, ...tieDescriptions("")];
  return [
    ...common,
    week,
    person,
    labelDescription,
    ...personColumns.map((name: PersonColumn) => recordedPersonColumn(name, averaged)),
  ];
}

function unknown(name: string): DescribedColumn {
  return { name, type: "STRING", unit: "", range: "", meaning: "not described by this version", source: "" };
}
