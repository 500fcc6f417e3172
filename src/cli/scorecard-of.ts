import { calibrationTargets } from "../experiment/calibration/targets.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import { type ScorecardRow, scorecardRows } from "../experiment/scorecard/read-scorecard.ts";
import { score, type TargetSet } from "../experiment/scorecard/scorecard.ts";
import type { Statistics } from "../experiment/scorecard/target.ts";
import { validationTargets } from "../experiment/validation/targets.ts";
import { usualReliability } from "../model/measures/questionnaire/answer.ts";
import { chooseMechanisms } from "../model/presets.ts";
import type { Scenario } from "../scenario/parse.ts";
import { Complaint } from "./exit.ts";
import { loadScenario } from "./load-scenario.ts";
import { mapWithProgress } from "./map-with-progress.ts";
import type { Terminal } from "./terminal.ts";

/** The seed of reports: nothing is ever fitted or chosen with it. */
export const reportingSeed = "kith report";

export interface ScorecardOptions {
  readonly replicates: number;
  readonly seed: string | undefined;
  readonly workers: number | undefined;
  readonly set: "both" | TargetSet;
}

/** The scorecard: every target with what the runs came to. */
export interface Scorecard {
  readonly scenario: string;
  readonly engine: string;
  readonly seed: string;
  readonly replicates: number;
  readonly reliability: number;
  readonly rows: readonly ScorecardRow[];
  readonly inside: Readonly<Record<TargetSet, number>>;
  readonly of: Readonly<Record<TargetSet, number>>;
  /** Statistics of the first replicate: enough to see, without running everything again, whether a stored card is old. */
  readonly first: Readonly<Partial<Record<TargetSet, Statistics>>>;
  /** What went wrong with runs that failed. */
  readonly failed: readonly string[];
}

/** Runs what the targets ask for and scores it; null if it was interrupted. */
export async function scorecardOf(file: string, options: ScorecardOptions, terminal: Terminal): Promise<Scorecard | null> {
  const { scenario } = loadScenario(file, terminal);
  mustFit(file, scenario);
  const seed = options.seed ?? reportingSeed;
  const sets = (["calibration", "validation"] as const).filter((set) => options.set === "both" || options.set === set);
  const rows: ScorecardRow[] = [];
  const failures: string[] = [];
  const first: Partial<Record<TargetSet, Statistics>> = {};
  for (const set of sets) {
    const found = await statisticsOf(set, scenario, seed, options, terminal);
    if (found === null) return null;
    failures.push(...found.failures);
    if (found.statistics.length > 0) first[set] = found.statistics[0];
    rows.push(...scorecardRows(score(set, set === "calibration" ? calibrationTargets : validationTargets, found.statistics)));
  }
  const count = (set: TargetSet, inside: boolean) =>
    rows.filter((row) => row.set === set && (!inside || row.verdict === "inside")).length;
  return {
    scenario: file,
    engine: engineVersion,
    seed,
    replicates: options.replicates,
    reliability: usualReliability,
    rows,
    inside: { calibration: count("calibration", true), validation: count("validation", true) },
    of: { calibration: count("calibration", false), validation: count("validation", false) },
    first,
    failed: failures,
  };
}

/** The targets speak of people with one identity among others, whose ties live and whom everything reaches. */
function mustFit(file: string, { variants }: Scenario): void {
  const [{ plan }] = variants;
  const missing = [...chooseMechanisms("both").keys()].find((name) => !plan.mechanisms.has(name));
  if (missing !== undefined) {
    throw new Complaint(`${file} has ${missing} off; the targets are about the preset both, with everything on`);
  }
  if (plan.ties === null)
    throw new Complaint(`${file} has fixed ties; the targets are about ties that begin and end: ties: { preset: adult }`);
  if (plan.people.identities.length === 0)
    throw new Complaint(`${file} has no identity that anybody could carry; the targets are about people who carry one`);
  if (plan.weeks < 104)
    throw new Complaint(
      `${file} runs for ${plan.weeks} weeks; the targets look at a year and the year before it, so 104 or more are needed`,
    );
}

async function statisticsOf(
  set: TargetSet,
  { variants: [{ plan }] }: Scenario,
  seed: string,
  { replicates, workers }: ScorecardOptions,
  terminal: Terminal,
): Promise<{ statistics: Statistics[]; failures: string[] } | null> {
  const who = Array.from({ length: replicates }, (_, replicate) => ({ plan: 0, seed, replicate }));
  const what = `replicates of the ${set} set`;
  const asked = { reliability: usualReliability };
  const { results, failed, interrupted } =
    set === "calibration"
      ? await mapWithProgress(
          { kind: "calibration", plans: [plan], tasks: who.map((one) => ({ ...one, options: { ...asked, values: {} } })) },
          { workers, what },
          terminal,
        )
      : await mapWithProgress(
          { kind: "validation", plans: [plan], tasks: who.map((one) => ({ ...one, options: asked })) },
          { workers, what },
          terminal,
        );
  if (interrupted) return null;
  return {
    statistics: results.flatMap((one) => (one === null ? [] : [one])),
    failures: failed.map(({ task, message }) => `${set}, replicate ${task}: ${message}`),
  };
}

/** ".8", "0.8" or "80%" as a share; null if it was not asked. @throws Complaint for anything else */
export function leastShare(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = /^\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text.trim() !== "" && number >= 0 && number <= 1) return number;
  throw new Complaint(`--min-inside is "${text}"; it must be a share of rows between 0 and 1, such as .8`);
}
