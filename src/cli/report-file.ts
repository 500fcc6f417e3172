import { basename, dirname, join, resolve } from "node:path";
import { resultsIn } from "../experiment/executors/exports/results-in.ts";
import { weeksOfRow } from "../experiment/executors/exports/weeks-of-row.ts";
import { fileProblem, makeFolder, writeWhole } from "../experiment/executors/files.ts";
import { DamagedBeside } from "../experiment/executors/files-beside.ts";
import type { OpenedSweep } from "../experiment/executors/sweep/open-sweep.ts";
import { type KeptScenario, keptScenario } from "../experiment/executors/sweep/source.ts";
import { judgeSweep } from "../experiment/hypothesis/over-sweep/judge-sweep.ts";
import type { SweepVerdict } from "../experiment/hypothesis/over-sweep/verdict.ts";
import { defaultsFor } from "../experiment/report/defaults.ts";
import type { WeeksOfRow } from "../experiment/report/numbers/weeks-of-row.ts";
import { makeReport, type Report, type ReportInput } from "../experiment/report/report.ts";
import { typicalRow } from "../experiment/report/requests.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { besideText } from "./damage.ts";
import { Complaint, Exit } from "./exit.ts";
import { inPlainWords } from "./in-plain-words.ts";
import { packageRoot } from "./package-root.ts";
import { placeOfFile } from "./place-of-file.ts";
import { citation, fontRules } from "./report-assets.ts";

/** A report that is written: where. */
export interface WrittenReport extends Report {
  readonly verdict: SweepVerdict | null;
  /** What is damaged of the scenario, and what mends it: the report does without. Null where nothing is. */
  readonly damage: string | null;
  /** Paths of the pictures. */
  readonly pictures: readonly string[];
}

/** More rows than these are not each looked at for how many people their runs have. */
const mostRows = 300;

/** Makes the report of a sweep's folder: its pictures into `figures/` there, the page to `out`. @throws Complaint */
export async function reportFile(folder: string, opened: OpenedSweep, outcome: string, out: string): Promise<WrittenReport> {
  const { table, problems } = opened;
  const kept = scenarioIn(folder, opened);
  const verdict = "why" in kept ? null : verdictOf(kept.scenario, opened);
  const weeks = await typicalWeeks(folder, opened, outcome);
  const report = inPlainWords(() =>
    makeReport({
      table,
      outcome,
      verdict: verdict === null || "why" in verdict ? null : verdict,
      size: "why" in kept ? null : sizeOf(kept.scenario),
      weeks: weeks !== null && "why" in weeks ? null : weeks,
      scenarioText: "why" in kept ? "" : kept.text,
      folder: basename(resolve(folder)),
      problems: [...problems, ...[kept, verdict, weeks].flatMap((one) => (one !== null && "why" in one ? [one.why] : []))],
      citation: citation(),
      fonts: fontRules,
    }),
  );
  const place = placeOfFile(out);
  const figures = join(folder, "figures");
  const pictures = [...report.figures.keys()].map((name) => join(figures, name));
  try {
    makeFolder(figures);
    for (const [name, text] of report.figures) writeWhole(join(figures, name), text);
    makeFolder(dirname(place));
    writeWhole(place, report.page);
  } catch (error) {
    throw new Complaint(fileProblem(error, out), Exit.fault);
  }
  const damage = "why" in kept ? (kept.damage ?? null) : null;
  return { ...report, verdict: verdict === null || "why" in verdict ? null : verdict, damage, pictures };
}

interface Why {
  readonly why: string;
  /** What is damaged, and what mends it; left out where it is not that. */
  readonly damage?: string;
}

/** The scenario that the runs were made from, or why it cannot be told. */
function scenarioIn(folder: string, { manifest }: OpenedSweep): KeptScenario | Why {
  try {
    return keptScenario(folder, manifest.files, join(packageRoot(), "data"));
  } catch (error) {
    const why = `The scenario is left out here: ${error instanceof Error ? error.message : String(error)}.`;
    if (!(error instanceof DamagedBeside)) return { why };
    const { seed, replicates } = manifest;
    return { why, damage: besideText({ folder, about: { kind: "sweep", seed, replicates } }, error.faults) };
  }
}

/** The typical row week by week; null where weeks were not recorded. */
async function typicalWeeks(folder: string, { table }: OpenedSweep, outcome: string): Promise<WeeksOfRow | Why | null> {
  const { manifest } = table;
  const row = table.length === 0 ? null : typicalRow(table, defaultsFor(manifest, outcome));
  if (row === null) return null;
  try {
    return await weeksOfRow(resultsIn(folder), manifest, row, outcome);
  } catch (error) {
    if (error instanceof RangeError) return { why: `What was recorded week by week is left out here: ${error.message}.` };
    throw error;
  }
}

/** What the runs say of the scenario's claims; null without any. */
function verdictOf(scenario: Scenario, { table }: OpenedSweep): SweepVerdict | Why | null {
  if (scenario.hypothesis === null || table.length === 0) return null;
  try {
    return judgeSweep(scenario, table);
  } catch (error) {
    if (error instanceof RangeError) return { why: `The scenario's claims are not judged: ${error.message}.` };
    throw error;
  }
}

/** People and weeks, from the fewest to the most; null where there are too many rows to look at. */
function sizeOf({ sweep }: Scenario): ReportInput["size"] {
  if (sweep === null || sweep.rows.length === 0 || sweep.rows.length > mostRows) return null;
  const plans = sweep.rows.map((_, row) => sweep.plan(row, 0));
  const span = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  return { people: span(plans.map(({ size }) => size)), weeks: span(plans.map(({ weeks }) => weeks)) };
}
