import { existsSync } from "node:fs";
import { extname } from "node:path";
import type { ResultsIn } from "../experiment/executors/exports/results-in.ts";
import type { TableFormat } from "../experiment/executors/exports/table-file.ts";
import { NothingRecorded, type Panel, panelOf } from "../experiment/executors/exports/write-panel.ts";
import { dictionaryCsv, dictionaryMarkdown } from "../experiment/exports/dictionary/dictionary-text.ts";
import { type Fact, factsFor } from "../experiment/exports/panel/person-facts.ts";
import type { ResultsAbout } from "../experiment/exports/results-about.ts";
import { Fault } from "../scenario/hypothesis/fault.ts";
import { readWeeks } from "../scenario/hypothesis/weeks.ts";
import { limits } from "../scenario/limits.ts";
import { asComplaintOf, commandFor, openResults } from "./damage.ts";
import { Complaint } from "./exit.ts";
import { progressOn } from "./progress.ts";
import { type ResultsScenario, scenarioOfResults } from "./results-scenario.ts";
import { refuseOtherBytes } from "./same-bytes.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";
import { refuseToOverwrite, toStandardOutput, writeStreamed } from "./write-streamed.ts";

export interface PanelChoices {
  readonly columns: string | undefined;
  readonly weeks: string | undefined;
  readonly lag: number;
  readonly format: TableFormat | undefined;
  readonly out: string | undefined;
  readonly force: boolean;
}

/** What came of it; file null where it went to standard output. */
export interface WrittenPanel {
  readonly file: string | null;
  readonly rows: number;
  readonly columns: Panel["plan"]["columns"];
}

/** Writes a panel of persons and weeks, with its data dictionary beside it. @throws Complaint in plain words */
export async function writePanelFile(folder: string, choices: PanelChoices, terminal: Terminal): Promise<WrittenPanel> {
  const { out, force, lag } = choices;
  const format = formatOf(choices, terminal.json);
  const beside = out === undefined ? null : dictionaryNames(out);
  if (out !== undefined && beside !== null) refuseToOverwrite(existsSync(out) ? [out, beside.md, beside.csv] : [out], force);
  const results = openResults(folder);
  const scenario = scenarioOfResults(results);
  const columns = choices.columns?.split(",").map((name) => name.trim()) ?? null;
  if ("why" in scenario) noteWithoutPeople(scenario.why, terminal);
  const progress = progressOn(process.stderr, "parts");
  try {
    const panel = await panelOf(results, {
      columns,
      weeks: choices.weeks === undefined ? null : weeksOf(choices.weeks, scenario),
      lag,
      facts: "why" in scenario ? [] : factsOfResults(results.about, scenario),
      setUp: ({ point, replicate }) => {
        if ("why" in scenario) throw new RangeError(scenario.why);
        return { plan: scenario.planOf(point), chance: scenario.chanceOf(point, replicate) };
      },
      onPart: (done, total) => progress.at(done, total, 0),
    });
    const dictionaries = beside === null ? null : dictionariesOf(results, panel, beside);
    if (dictionaries !== null) refuseOtherBytes(dictionaries, force);
    const rows =
      out === undefined
        ? await panel.write(format, toStandardOutput)
        : (await writeStreamed(out, (take) => panel.write(format, take))).result;
    progress.end();
    if (dictionaries !== null) {
      for (const [path, text] of dictionaries) writeOutput(path, text, true);
      terminal.note(`${[...dictionaries.keys()].join(" and ")} say what its columns are`);
    }
    return { file: out ?? null, rows, columns: panel.plan.columns };
  } catch (error) {
    if (error instanceof NothingRecorded) throw new Complaint(nothingRecorded(results));
    throw asComplaintOf(results, error);
  } finally {
    progress.end();
  }
}

function formatOf({ format, out }: PanelChoices, json: boolean): TableFormat {
  if (json && out === undefined) {
    if (format === undefined) return "json";
    throw new Complaint(
      `--json prints the panel as JSON and --format ${format} would not: leave one away, or name a file with --out`,
    );
  }
  const ending = out === undefined ? "" : extname(out).toLowerCase();
  const known = ending === ".csv" || ending === ".parquet";
  if (format === undefined && out !== undefined && !known)
    throw new Complaint(`"${out}" should end in .csv or .parquet: the ending says the format (--format says it for other names)`);
  const said = format ?? (ending === ".parquet" ? "parquet" : "csv");
  if (said === "parquet" && out === undefined)
    throw new Complaint("a Parquet file does not go to the terminal: name it with --out");
  if (known && ending !== `.${said}`)
    throw new Complaint(`${out} would be ${said} by --format and ${ending.slice(1)} by its name; let them agree`);
  return said;
}

/** "panel-dictionary.md" and "panel-dictionary.csv" of "panel.parquet". */
function dictionaryNames(out: string): { readonly md: string; readonly csv: string } {
  const stem = `${out.slice(0, out.length - extname(out).length)}-dictionary`;
  return { md: `${stem}.md`, csv: `${stem}.csv` };
}

/** The same whatever the format, so that a panel as CSV and one as Parquet share them. */
function dictionariesOf({ about }: ResultsIn, { plan }: Panel, names: { md: string; csv: string }): Map<string, string> {
  const table = { name: "panel", rows: "one row a run, week and person", columns: plan.columns };
  return new Map([
    [names.md, dictionaryMarkdown(`A panel of persons and weeks: ${about.title}. Engine ${about.engine}.`, [table])],
    [names.csv, dictionaryCsv([table])],
  ]);
}

/** Every identity and setting of any point, in the order in which they first come up. */
export function factsOfResults({ asked }: ResultsAbout, scenario: ResultsScenario): Fact[] {
  const dimensions = new Set<string>();
  const settings = new Set<string>();
  for (const point of asked) {
    const { people } = scenario.planOf(point);
    for (const { dimension } of people.identities) dimensions.add(dimension);
    for (const { name } of people.settings) settings.add(name);
  }
  return factsFor([...dimensions], [...settings]);
}

function weeksOf(text: string, scenario: ResultsScenario | { readonly why: string }) {
  try {
    return readWeeks(text, "why" in scenario ? limits.weeks : scenario.scenario.weeks, '27-52, "last 13" or 30');
  } catch (error) {
    if (error instanceof Fault) throw new Complaint(`--weeks ${error.message}`);
    throw error;
  }
}

function noteWithoutPeople(why: string, terminal: Terminal): void {
  terminal.note(`Identities, traits and units of people are left out: they are drawn anew, and ${why}.`);
}

function nothingRecorded({ folder, about, partsWith }: ResultsIn): string {
  if (partsWith("parts").length === 0) return `there are no finished runs in ${folder}; ${commandFor(folder, about)} makes them`;
  const again = `${commandFor(folder, about)} --record all`;
  return [
    `${folder} recorded nothing of people, so there is no panel to make of it.`,
    "Repeat the runs with all of it; they are the same runs, now with their people:",
    "",
    `  ${again}`,
    "",
    "or say in the scenario what to keep, and run it again:",
    "",
    "  record: { every: 1, people: [shown, resilience, events, help] }",
  ].join("\n");
}
