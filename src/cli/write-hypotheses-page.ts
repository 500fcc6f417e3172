import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { engineVersion } from "../experiment/engine-version.ts";
import { hypothesesPage, isHypothesesPage } from "../experiment/hypothesis/page.ts";
import {
  claimsHash,
  mergeStored,
  readStored,
  type StoredHypotheses,
  type StoredHypothesis,
} from "../experiment/hypothesis/stored.ts";
import { examineScenario } from "./load-scenario.ts";
import { refuseForeign } from "./own-file.ts";
import { packageRoot } from "./package-root.ts";
import type { TestedFile } from "./test-files.ts";
import { hypothesisJson } from "./test-text.ts";
import { writeOutput } from "./write-output.ts";

/** Before anything runs: a page that somebody else wrote, or numbers beside it that are none. @throws Complaint */
export function refuseForeignPage(page: string, force: boolean): void {
  refuseForeign(page, isHypothesesPage, force);
  refuseForeign(dataOf(page), (text) => readStored(text) !== null, force);
}

/**
 * Writes the page of hypotheses and what it is made from. Hypotheses that were not tested now stay as they were, and are marked as
 * older where engine, scenario or claims are others by now. @returns the files
 */
export function writeHypothesesPage(page: string, tested: readonly TestedFile[]): string[] {
  const data = dataOf(page);
  const old = storedIn(data).map((one): StoredHypothesis => ({ ...one, older: olderBecause(one) }));
  const now = tested.map((one) => ({
    ...hypothesisJson(one),
    file: relative(packageRoot(), one.loaded.file).replaceAll("\\", "/"),
  }));
  const stored: StoredHypotheses = { format: 1, hypotheses: mergeStored(old, now) };
  writeOutput(data, `${JSON.stringify(stored, null, 1)}\n`, true);
  writeOutput(page, hypothesesPage(stored), true);
  return [page, data];
}

/** Why stored numbers are not those of the project as it is, or null. */
function olderBecause({ engine, file, scenario, claims }: StoredHypothesis): string | null {
  if (engine !== engineVersion) return `run with engine ${engine}, now ${engineVersion}`;
  const path = join(packageRoot(), file);
  if (!existsSync(path)) return "its scenario is not there any more";
  const now = examineScenario(path).read.scenario;
  if (now?.hypothesis == null) return "its scenario cannot be read any more";
  if (now.hash !== scenario) return "its scenario has changed since";
  return claimsHash(now.hypothesis) === claims ? null : "its claims have changed since";
}

/** What the page is made from lies beside it. */
function dataOf(page: string): string {
  return page.replace(/\.md$/, ".json");
}

/** What is there of hypotheses; a file of something else was either refused before or may go. */
function storedIn(path: string): readonly StoredHypothesis[] {
  return existsSync(path) ? (readStored(readFileSync(path, "utf8"))?.hypotheses ?? []) : [];
}
