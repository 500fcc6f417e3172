import { child, seedKey } from "../../random/seed.ts";
import { statisticContext } from "../checks/hypothesis.ts";
import type { Read } from "../files.ts";
import { type Finding, wrong, wrongKey } from "../finding.ts";
import { type OwnStatistics, readNamedStatistic } from "../hypothesis/named-statistic.ts";
import { statisticText, unitOfStatistic } from "../hypothesis/statistic-text.ts";
import type { Inspected } from "../inspect.ts";
import { valueAt } from "../issues.ts";
import { own } from "../merge.ts";
import type { Registry } from "../registry.ts";
import { checkRows } from "../sweep/check-rows.ts";
import type { Value } from "../sweep/column.ts";
import { type DesignReading, readColumn } from "../sweep/design-reading.ts";
import { latinHypercube } from "../sweep/designs/latin-hypercube.ts";
import { factorsOf } from "../sweep/factors.ts";
import { type Complain, fault, keyAt, type SweepFinding } from "../sweep/finding.ts";
import { readRanged } from "../sweep/read-sampled.ts";
import { type Ground, rowPlan, withoutBlocks } from "../sweep/row-plan.ts";
import { faultKey, rowReader } from "../sweep/rows.ts";
import { placed, type RangedColumn } from "../sweep/sampled.ts";
import { plainKey, quoted } from "../words.ts";
import { isPlainMap, type PlainMap } from "../yaml/plain.ts";
import type { CalibrationPlan, FitTarget, WrittenCalibrate } from "./calibration-plan.ts";

/** What a calibration is read with. */
export interface CalibrateReading {
  /** The whole scenario as it is written. */
  readonly raw: PlainMap;
  readonly registry: Registry;
  readonly read: Read;
  readonly fetch: Ground["fetch"];
  /** What is run, each looked at. */
  readonly run: readonly Inspected[];
  readonly variants: readonly string[];
  /** The scenario's own outcomes, which may be targets. */
  readonly own: OwnStatistics;
}

/** A calibration, or null, and what is wrong with it: with its parameters, and with its targets. */
export interface ReadCalibrate {
  readonly found: CalibrationPlan | null;
  readonly findings: readonly SweepFinding[];
  readonly targetFindings: readonly Finding[];
}

export const noCalibration: ReadCalibrate = { found: null, findings: [], targetFindings: [] };

/** Combinations that are looked at beforehand, besides the ends of each range. */
const looked = 12;

/** The most parameters: with more, thousands of particles would say little. */
const mostParameters = 20;

/** Reads the calibration of a scenario whose keys and kinds are right; null without one, or where something is wrong with it. */
export function readCalibrate(reading: CalibrateReading): ReadCalibrate {
  const { raw, registry, fetch, run, variants } = reading;
  const [first] = run;
  const document = first?.read?.document;
  const written = document?.calibrate;
  if (document === undefined || written === undefined) return noCalibration;
  const findings: SweepFinding[] = [];
  const targetFindings: Finding[] = [];
  const targets = readTargets(written, reading, targetFindings);
  const { ranged, lost } = readParameters(reading, (finding) => findings.push(finding));
  if (ranged.length === 0) return { found: null, findings, targetFindings };

  const ground: Ground = { raw: withoutBlocks(raw), registry, fetch };
  const columns = ranged.map(({ column }) => column);
  const row = (places: readonly number[]): Value[] => places.map((place, d) => placed(place, ranged[d], false));
  const sample = latinHypercube(looked, ranged.length, child(seedKey(document.seed), "calibrate"));
  const design = { columns, count: sample.length, rows: () => sample.map(row) };
  const checks = {
    // Rows of a structure may stand there twice: whole numbers of a narrow range do.
    structure: { kind: "sobol indices", base: 1 },
    ranged,
    lost,
    replicates: written.replicates,
    variants,
    inspected: run,
    most: Infinity,
  } as const;
  const rows = checkRows(ground, design, checks, (finding) => findings.push(finding));
  const wrong = [...findings, ...targetFindings].some(({ severity }) => severity === "error");
  if (rows === null || wrong) return { found: null, findings, targetFindings };
  const { factors } = factorsOf(columns, rows, raw, registry);
  const known = new Set(run.flatMap(({ shape, meaning }) => [...shape, ...meaning].map(faultKey)));
  const look = rowReader(ground, columns, variants, known);
  const found: CalibrationPlan = {
    parameters: factors.map((factor, d) => ({ ...factor, numeric: true, ...ranged[d].range })),
    targets,
    particles: written.particles,
    keep: Math.max(2, Math.min(written.particles - 1, Math.round(written.keep * written.particles))),
    generations: written.generations,
    replicates: written.replicates,
    fitted(places) {
      const values = row(places);
      const allowed = look(values).faults.length === 0;
      return { levels: values.map(({ level }) => level), plan: allowed ? rowPlan(ground, columns, values, 0) : null };
    },
  };
  return { found, findings, targetFindings };
}

function readTargets(
  { targets }: WrittenCalibrate,
  { raw, run, variants, registry, own: statistics }: CalibrateReading,
  findings: Finding[],
): FitTarget[] {
  const fitted = run.flatMap(({ read }) => (read === null ? [] : [read])).slice(0, 1);
  const context = { ...statisticContext(fitted, variants.slice(0, 1), registry), own: statistics };
  if (targets.length === 0)
    findings.push(wrongKey(["calibrate", "targets"], "has no targets, so that nothing says which values fit"));
  const titles = new Set<string>();
  return targets.flatMap(({ title, value, within, ...rest }, k): FitTarget[] => {
    const place = ["calibrate", "targets", k];
    const statistic = readNamedStatistic(rest, ["statistic"], place, context, findings);
    if (statistic === null) return [];
    const meaning = statisticText(statistic);
    const unit = unitOfStatistic(statistic);
    findings.push(...percentFindings(raw, place, unit));
    const called = title ?? meaning;
    if (titles.has(called))
      findings.push(wrongKey(place, `is called ${quoted(called)} like one before it; give it a title of its own`));
    titles.add(called);
    return [{ title: called, unit, meaning, statistic, value, within }];
  });
}

/** Only shares are written in percent: 30% of points of 100 would be read as 0.3 of them. */
function percentFindings(raw: PlainMap, place: readonly PropertyKey[], unit: string): Finding[] {
  if (unit === "" || unit.startsWith("share")) return [];
  return ["value", "within"].flatMap((key) => {
    const written = valueAt(raw, [...place, key]);
    const number = typeof written === "string" ? written.replace("%", "").trim() : "";
    if (typeof written !== "string" || number === written) return [];
    return [
      wrong(
        [...place, key],
        `is ${plainKey(written)}, but this target is told in ${unit}; write the number itself, such as ${plainKey(number)}`,
      ),
    ];
  });
}

/** The parameters with their ranges, and those in which something is wrong. */
function readParameters(
  { raw, registry, read }: CalibrateReading,
  complain: Complain,
): { readonly ranged: readonly RangedColumn[]; readonly lost: readonly string[] } {
  const block = own(raw, "calibrate");
  const written = isPlainMap(block) ? own(block, "parameters") : undefined;
  const parameters = isPlainMap(written) ? written : {};
  const keys = Object.keys(parameters);
  const here = ["calibrate", "parameters"];
  if (keys.length === 0 || keys.length > mostParameters) {
    const what = keys.length === 0 ? "names no keys" : `has ${keys.length} keys; at most ${mostParameters} can be fitted at once`;
    complain(
      fault(
        keyAt(here),
        here.join("."),
        `${what}; write each with its lowest and highest value: mechanisms.belonging.rate: [0.05, 0.3]`,
      ),
    );
    return { ranged: [], lost: keys };
  }
  const reading: DesignReading = { raw, registry, read, draw: () => seedKey(0), complain, wrong: [] };
  const lost: string[] = [];
  const ranged = keys.flatMap((key) => {
    const column = readColumn(key, keyAt([...here, key]), reading);
    const found = column === null ? null : readRanged(parameters[key], column, [...here, key], complain, "it cannot be fitted");
    if (found === null) lost.push(key);
    return found ?? [];
  });
  return { ranged, lost };
}
