import { join } from "node:path";
import { runId } from "../design.ts";
import { Damaged } from "../store/damaged.ts";
import type { FailedRun } from "../store/run-row.ts";
import { textStored } from "./read-stored.ts";

/** The runs that a file in a folder's failed/ lists; none if it is not there. @throws Damaged if it lists none, Unreadable */
export function failedRunsOf(folder: string, file: string): readonly FailedRun[] {
  const text = textStored(join(folder, "failed", file));
  const runs = text === null ? [] : parsed(text);
  if (!Array.isArray(runs) || !runs.every(isFailedRun)) throw new Damaged(`failed/${file} is no list of runs that failed`);
  return runs;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isFailedRun(found: unknown): found is FailedRun {
  const { run, point, replicate } = (found ?? {}) as Partial<FailedRun>;
  return point !== undefined && replicate !== undefined && run === runId(point, replicate);
}
