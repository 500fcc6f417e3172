import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOfRuns, valuesOf } from "../experiment/comparison.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import { keptIn } from "../experiment/executors/kept-in.ts";
import { manifestIn, readParts } from "../experiment/executors/results-folder.ts";
import { pointHash } from "../experiment/plan-hash.ts";
import type { Manifest } from "../experiment/store/manifest.ts";
import type { RunRow } from "../experiment/store/run-row.ts";
import { type MeasureName, measureNames } from "../model/measures/weekly.ts";
import { startOver } from "./damage.ts";
import { Complaint } from "./exit.ts";
import { exitOf } from "./in-plain-words.ts";
import { type LoadedScenario, loadScenario } from "./load-scenario.ts";
import type { Terminal } from "./terminal.ts";

/** What the lab opens with: a scenario, the files it names, and results if there are any. */
export interface LabStart {
  readonly file: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly results: LabResults | null;
}

export interface LabResults {
  readonly replicates: number;
  /** Variant -> measure -> one value a replicate; null where it is not there. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<MeasureName, readonly (number | null)[]>>>>;
  /** Variant -> hash of each replicate's final bits. */
  readonly hashes: Readonly<Record<string, readonly string[]>>;
  /** What `kith compare --hash` prints. */
  readonly hash: string;
  readonly engineVersion: string;
}

/** What the lab opens with for a scenario and its runs; without runs if there are none. */
export function labStart({ file, text, files, scenario }: LoadedScenario, rows: readonly RunRow[], replicates: number): LabStart {
  const variants = scenario.variants.map(({ name }) => name);
  const complete = rows.length === variants.length * replicates && rows.length > 0;
  const outcomesOf = (variant: string) =>
    Object.fromEntries(measureNames.map((measure) => [measure, valuesOf(rows, variant, replicates, measure)])) as Record<
      MeasureName,
      number[]
    >;
  const hashesOf = (variant: string) => rows.filter((row) => row.variant === variant).map(({ hash }) => hash);
  const results = {
    replicates,
    outcomes: Object.fromEntries(variants.map((variant) => [variant, outcomesOf(variant)])),
    hashes: Object.fromEntries(variants.map((variant) => [variant, hashesOf(variant)])),
    hash: hashOfRuns(rows),
    engineVersion,
  };
  return { file, text, files: Object.fromEntries(files), results: complete ? results : null };
}

/**
 * A results folder or a scenario file, as the lab opens with it. A scenario whose results are in the usual folder brings
 * them along if they are its own and complete.
 */
export async function findStart(what: string, terminal: Terminal): Promise<LabStart> {
  const isResults = existsSync(what) && statSync(what).isDirectory();
  if (isResults && keptIn(what) === "sweep")
    throw new Complaint(
      `${what} holds a sweep, which opens in the lab's room Sweep: start kith lab, go to Sweep and drop the folder there`,
    );
  if (isResults && !existsSync(join(what, "source", "scenario.yaml")))
    throw new Complaint(
      `${what} holds no results of kith compare; a scenario file or the folder of its results opens in the lab`,
    );
  const loaded = loadScenario(isResults ? join(what, "source", "scenario.yaml") : what, terminal);
  const folder = isResults ? what : join("results", loaded.name);
  if (keptIn(folder) === "sweep") {
    terminal.note(`In ${folder} lie the results of a sweep; the lab's room Sweep shows them: drop the folder there.`);
    return labStart(loaded, [], 0);
  }
  const manifest = existsSync(join(folder, "parts")) ? manifestOf(folder) : null;
  if (manifest === null) return labStart(loaded, [], 0);
  const own =
    manifest.engine === engineVersion &&
    manifest.points.length === loaded.scenario.variants.length &&
    loaded.scenario.variants.every(
      ({ name, plan }, k) => manifest.points[k].hash === pointHash({ variant: name, plan }, manifest.seed),
    );
  if (!own || manifest.seed !== String(loaded.scenario.seed)) {
    terminal.note(
      `What is in ${folder} was made from another scenario, seed or engine and is not shown; kith compare makes it anew.`,
    );
    return labStart(loaded, [], 0);
  }
  const { parts, discarded } = await readParts(folder, manifest, "look");
  for (const { name, why } of discarded)
    terminal.note(`${name} in ${folder} does not count: ${why}; kith compare makes it again.`);
  const rows = parts.flatMap((part) => part.rows);
  rows.sort((one, other) => one.point - other.point || one.replicate - other.replicate);
  return labStart(loaded, rows, manifest.replicates);
}

/** @throws Complaint for a manifest that is damaged or of another version */
function manifestOf(folder: string): Manifest | null {
  try {
    return manifestIn(folder);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Complaint(`${folder}: ${error.message}; ${startOver(folder, "compare")}`, exitOf(error));
    throw error;
  }
}
