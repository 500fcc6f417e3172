import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { engineVersion } from "../experiment/engine-version.ts";
import { hypothesesPage } from "../experiment/hypothesis/page.ts";
import { mergeStored, type StoredHypotheses, type StoredHypothesis } from "../experiment/hypothesis/stored.ts";
import { Complaint } from "./exit.ts";
import { packageRoot } from "./package-root.ts";
import type { TestedFile } from "./test-files.ts";
import { hypothesisJson } from "./test-text.ts";
import { writeOutput } from "./write-output.ts";

/**
 * Writes the page of hypotheses and what it is made from. Hypotheses that were not tested now stay as they were, and are marked as
 * older where the engine is another one by now. @returns the files
 */
export function writeHypothesesPage(page: string, tested: readonly TestedFile[]): string[] {
  const data = page.replace(/\.md$/, ".json");
  const old = storedIn(data).map(
    (one): StoredHypothesis => ({
      ...one,
      older: one.engine === engineVersion ? one.older : `run with engine ${one.engine}, now ${engineVersion}`,
    }),
  );
  const now = tested.map((one) => ({
    ...hypothesisJson(one),
    file: relative(packageRoot(), one.loaded.file).replaceAll("\\", "/"),
  }));
  const stored: StoredHypotheses = { format: 1, hypotheses: mergeStored(old, now) };
  writeOutput(data, `${JSON.stringify(stored, null, 1)}\n`, true);
  writeOutput(page, hypothesesPage(stored), true);
  return [page, data];
}

function storedIn(path: string): readonly StoredHypothesis[] {
  if (!existsSync(path)) return [];
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as StoredHypotheses).hypotheses;
  } catch {
    throw new Complaint(`${path} is there but cannot be read; move it away first`);
  }
}
