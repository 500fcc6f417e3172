import { fileProblem, makeFolder } from "../../experiment/executors/files.ts";
import { LockedError } from "../../experiment/executors/lock.ts";
import { lockSweep } from "../../experiment/executors/sweep/locks.ts";
import { manifestIn } from "../../experiment/executors/sweep/stored-manifest.ts";
import type { SweepManifest } from "../../experiment/sweep/manifest.ts";
import type { Shard } from "../../experiment/sweep/shard.ts";
import { startOver } from "../damage.ts";
import { Complaint, Exit } from "../exit.ts";
import { exitOf } from "../in-plain-words.ts";
import { isComparison, noSweepHere } from "./no-sweep-here.ts";

/**
 * Does something while no other process works on the same, and gives the folder back.
 * @throws Complaint if another process does, or the folder cannot be written to
 */
export async function withFolder<Result>(
  folder: string,
  shard: Shard | null,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  let unlock = () => {};
  try {
    makeFolder(folder);
    unlock = lockSweep(folder, shard);
    return await work();
  } catch (error) {
    if (error instanceof LockedError) throw new Complaint(error.message, Exit.locked);
    if (error instanceof Error && "syscall" in error) throw new Complaint(fileProblem(error, folder), Exit.fault);
    throw error;
  } finally {
    unlock();
  }
}

/** The manifest of a folder that has to hold a sweep. @throws Complaint if it holds none; with the code of damage where that is why */
export function sweepIn(folder: string, by: "run" | "plan" = "run"): SweepManifest {
  let manifest: SweepManifest | null;
  if (isComparison(folder)) throw noSweepHere(folder, by);
  try {
    manifest = manifestIn(folder);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Complaint(`${folder}: ${error.message}; ${startOver(folder, `sweep ${by}`)}`, exitOf(error));
    throw error;
  }
  if (manifest === null) throw noSweepHere(folder, by);
  return manifest;
}
