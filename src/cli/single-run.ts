import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { runId } from "../experiment/design.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import { fileProblem } from "../experiment/executors/files.ts";
import { pointHash } from "../experiment/plan-hash.ts";
import type { RunResult } from "../experiment/run-once.ts";
import { digitsFor, fixed } from "../experiment/statistics/verdict-sentence.ts";
import type { Column } from "../experiment/store/columns.ts";
import { encodeTable } from "../experiment/store/part-file.ts";
import { RecordedTables } from "../experiment/store/recorded-tables.ts";
import { isIntact } from "../experiment/store/sealed.ts";
import { asMeasure } from "../experiment/sweep/asked-outcomes.ts";
import { liveRun as liveOnce } from "../experiment/sweep/live-run.ts";
import { type Measure, type MeasureName, measureNames, measures } from "../model/measures/weekly.ts";
import { type RecordChoice, recordOf } from "./compare-file.ts";
import { Complaint, Exit } from "./exit.ts";
import { findVariant } from "./find-variant.ts";
import type { LoadedScenario } from "./load-scenario.ts";
import { tableText } from "./table.ts";
import { writeOutput } from "./write-output.ts";
import { refuseToOverwrite } from "./write-streamed.ts";

/** One run with its weeks. */
export interface LivedRun {
  readonly title: string;
  readonly variant: string;
  readonly replicate: number;
  readonly seed: string;
  readonly hash: string;
  readonly outcomes: RunResult["outcomes"];
  /** The scenario's own outcomes; null where one is about people who are not there. */
  readonly own: readonly (Measure & { readonly value: number | null })[];
  readonly interventions: RunResult["interventions"];
  /** Weeks, and each measure's value in them. */
  readonly weekly: { readonly weeks: readonly number[]; readonly measures: Readonly<Record<MeasureName, readonly number[]>> };
  readonly tables: ReadonlyMap<string, readonly Column[]>;
  readonly pointHash: string;
}

export interface RunChoices {
  readonly variant: string | undefined;
  readonly replicate: number;
  readonly seed: string | undefined;
  readonly record: RecordChoice;
}

/** Lives the run with its weekly measures kept, whatever the file records. */
export function liveRun({ scenario }: LoadedScenario, choices: RunChoices): LivedRun {
  const { name, plan, point } = findVariant(scenario, choices.variant);
  const seed = choices.seed ?? String(scenario.seed);
  const { replicate } = choices;
  const asked = recordOf(scenario, choices.record) ?? { every: 1, people: [], trust: false };
  const record = { ...asked, model: true };
  const statistics = scenario.outcomes.map(({ statistic }) => statistic);
  const result = liveOnce(plan, { seed, replicate }, { statistics, record });
  if (result === null || result.recording === null) throw new Complaint("the run was stopped");
  const tables = new RecordedTables(record);
  tables.add({ run: runId(point, replicate), point, variant: name, replicate, seed }, result.recording, result.network);
  const { weeks, model } = result.recording;
  return {
    title: scenario.title,
    variant: name,
    replicate,
    seed,
    hash: result.hash,
    outcomes: result.outcomes,
    own: scenario.outcomes.map((outcome, k) => ({ ...asMeasure(outcome), value: result.statistics[k] })),
    interventions: result.interventions,
    weekly: {
      weeks,
      measures: Object.fromEntries(
        measureNames.map((measure) => [measure, Array.from(model.get(measure) ?? [])]),
      ) as unknown as LivedRun["weekly"]["measures"],
    },
    tables: tables.columns(),
    pointHash: pointHash({ variant: name, plan }, seed),
  };
}

/** Where each measure began, stood half-way and ended. */
export function runText({ title, variant, replicate, seed, weekly, own, interventions }: LivedRun): string {
  const { weeks } = weekly;
  const shown = [...new Set([0, Math.floor((weeks.length - 1) / 2), weeks.length - 1])];
  const cell = (value: number, unit: string) => {
    if (!Number.isFinite(value)) return "-";
    return unit === "share" ? `${fixed(100 * value, 1)}%` : fixed(value, digitsFor(Math.abs(value)));
  };
  const rows = measures.map((measure) => [
    measure.title,
    ...shown.map((w) => cell(weekly.measures[measure.name][w], measure.unit)),
    measure.unit === "share" ? "" : measure.unit,
  ]);
  return [
    `${title}: ${variant}, replicate ${replicate}, seed ${seed}`,
    tableText(["", ...shown.map((w) => `week ${weeks[w]}`), ""], rows, [0, shown.length + 1]),
    ...(own.length === 0 ? [] : ["", ownText(own, cell)]),
    ...(interventions.length === 0 ? [] : ["", linesText(interventions)]),
    "",
    "One run proves nothing: kith compare repeats it and says how sure a difference is.",
  ].join("\n");
}

function ownText(own: LivedRun["own"], cell: (value: number, unit: string) => string): string {
  return tableText(
    ["outcome", "value", "", ""],
    own.map(({ name, unit, meaning, value }) => [name, cell(value ?? Number.NaN, unit), unit === "share" ? "" : unit, meaning]),
    [0, 2, 3],
  );
}

/** What interventions came to, and how many ties they could not place. */
function linesText(lines: LivedRun["interventions"]): string {
  return tableText(
    ["intervention", "weeks", "chosen", "reached", "doses", "not placed"],
    lines.map(({ name, began, last, chosen, reached, doses, unplaced }) => [
      name,
      began === null ? "never began" : `${began}-${last}`,
      String(chosen),
      String(reached),
      fixed(doses, Number.isInteger(doses) ? 0 : 1),
      String(unplaced),
    ]),
    [0, 1],
  );
}

/**
 * Writes weekly.csv, and what was recorded of people and ties as Parquet. With leave to write over what is there, tables that an
 * earlier run left and this one has not go: beside this one's they would pass for its own. Without leave it is all or nothing.
 * @param beside what lies with the tables, text by the name of its file
 * @returns the tables' files
 */
export function writeRun(
  { tables, pointHash: hash }: Pick<LivedRun, "tables" | "pointHash">,
  folder: string,
  force: boolean,
  beside: ReadonlyMap<string, string> = new Map(),
): string[] {
  const fileOf = (name: string) => join(folder, name === "weekly" ? "weekly.csv" : `${name}.parquet`);
  if (force)
    for (const path of ["weekly", "people", "ties"].filter((name) => !tables.has(name)).map(fileOf)) removeOwnTable(path);
  refuseToOverwrite([...[...beside.keys()].map((name) => join(folder, name)), ...[...tables.keys()].map(fileOf)], force);
  for (const [name, text] of beside) writeOutput(join(folder, name), text, force);
  return [...tables].map(([name, columns]) => {
    const path = fileOf(name);
    const content =
      name === "weekly"
        ? csvOf(columns)
        : encodeTable(columns, { pointHash: hash, engine: engineVersion, part: name, recorded: "one run" });
    writeOutput(path, content, force);
    return path;
  });
}

function removeOwnTable(path: string): void {
  try {
    if (existsSync(path) && isOwnTable(readFileSync(path))) rmSync(path);
  } catch (error) {
    throw new Complaint(fileProblem(error, path), Exit.fault);
  }
}

/** Whether a file is a table of a run: a Parquet file of ours bears a seal, weeks begin with whose they are. */
function isOwnTable(bytes: Buffer): boolean {
  return isIntact(bytes) || bytes.subarray(0, 40).toString().startsWith("run,point,variant,replicate,seed,week");
}

function csvOf(columns: readonly Column[]): string {
  const rows = Array.from({ length: columns[0].data.length }, (_, k) => columns.map(({ data }) => data[k]));
  return `${Papa.unparse({ fields: columns.map(({ name }) => name), data: rows }, { newline: "\n", escapeFormulae: true })}\n`;
}
