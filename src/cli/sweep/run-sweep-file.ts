import { statSync } from "node:fs";
import { join } from "node:path";
import { engineVersion } from "../../experiment/engine-version.ts";
import { checkGiven, faultsBeside } from "../../experiment/executors/files-beside.ts";
import { pool } from "../../experiment/executors/sweep/pool.ts";
import { runSweep, type SweepEnd } from "../../experiment/executors/sweep/run-sweep.ts";
import { keptScenario, runsOf, type SweepSource, sourceOf } from "../../experiment/executors/sweep/source.ts";
import type { SweepManifest } from "../../experiment/sweep/manifest.ts";
import { readShard, type Shard } from "../../experiment/sweep/shard.ts";
import { flagOption, type Given, textOption, wholeOption } from "../command.ts";
import { asComplaintOf } from "../damage.ts";
import { Complaint } from "../exit.ts";
import { onInterrupt } from "../interrupt.ts";
import { loadScenario } from "../load-scenario.ts";
import { nameOf } from "../name-of.ts";
import { packageRoot } from "../package-root.ts";
import type { Terminal } from "../terminal.ts";
import { asksForPlan, planChoices } from "./choices.ts";
import { type PlannedSweep, planInFolder } from "./plan-in-folder.ts";
import { planning } from "./planning.ts";
import { showEvents } from "./show-events.ts";
import { type SweepCrew, workersOf } from "./sweep-workers.ts";
import { sweepIn, withFolder } from "./with-folder.ts";

/** A sweep that was run, and where. */
export interface RanSweep extends SweepEnd {
  readonly folder: string;
  readonly shard: Shard | null;
}

/**
 * Runs a sweep from its file, or goes on with one from its folder.
 * @param crew dismissed by whoever has it
 * @param meanwhile called once all workers are at work
 */
export async function runSweepFile(given: Given, terminal: Terminal, crew: SweepCrew, meanwhile: () => void): Promise<RanSweep> {
  const [target = ""] = given.arguments;
  const shard = shardOf(textOption(given, "shard"));
  if (shard !== null && flagOption(given, "fresh"))
    throw new Complaint(
      "--fresh starts the whole folder over, which no shard may do: kith sweep plan FILE --fresh does it first",
    );
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
  const folder = isFolder ? target : (textOption(given, "out") ?? join("results", nameOf(target)));
  if (isFolder && textOption(given, "out") !== undefined)
    throw new Complaint(`${target} is a results folder, which is run where it is: leave --out away`);
  const shown = showEvents(given, terminal);
  const telling = { ...terminal, note: shown.note };
  const { signal, release } = onInterrupt((text) => shown.note(text.trim()));
  try {
    const prepare = isFolder ? folderToRun(target, given, telling) : fileToRun(target, folder, given, telling);
    return await withFolder(folder, shard, async () => {
      const { manifest, source } = prepare();
      const { workers, heap } = workersOf(manifest, given, telling);
      const data = join(packageRoot(), "data");
      const executor = pool({
        workers,
        crew: () => crew.of({ workers, heap }),
        data,
        runs: () => (manifest.points.length > mostToHandOut ? null : runsOf(source(), manifest)),
        limit: wholeOption(given, "runLimit") ?? null,
        meanwhile,
      });
      const retryFailed = flagOption(given, "retryFailed");
      const end = await runSweep(manifest, { folder, shard, executor, signal, retryFailed, onEvent: shown.onEvent });
      return { ...end, folder, shard };
    });
  } finally {
    shown.end();
    release();
  }
}

/** Points up to which plans are handed to workers; those of larger designs would keep this process busy. */
const mostToHandOut = 1_000;

/** A folder that is ready to be run, and where its plans come from. */
interface Prepared {
  readonly manifest: SweepManifest;
  readonly source: () => SweepSource;
}

/** Reads the file at once, for what is wrong with it comes before anything about the folder; plans it when the folder is locked. */
function fileToRun(file: string, folder: string, given: Given, terminal: Terminal): () => Prepared {
  const loaded = loadScenario(file, terminal);
  const choices = planChoices(given, loaded, null);
  return () => planned(planInFolder(loaded, folder, choices, planning(terminal)));
}

function planned({ manifest, source }: PlannedSweep): Prepared {
  return { manifest, source: () => source };
}

/**
 * A folder is run as it was planned, unless something else is asked for; then it is planned anew from the file that it keeps. That also
 * writes the resolved scenario again where it is not what it was.
 */
function folderToRun(folder: string, given: Given, terminal: Terminal): () => Prepared {
  const before = sweepIn(folder);
  // Also where all runs are there and nothing is read of it: who goes on with a folder relies on what it says of itself.
  try {
    checkGiven(folder, before.files);
  } catch (error) {
    throw asComplaintOf({ folder, about: { ...before, kind: "sweep" } }, error);
  }
  if (!asksForPlan(given) && faultsBeside(folder, before.files).length === 0) {
    if (before.engine !== engineVersion)
      throw new Complaint(
        `${folder} was made by the engine ${before.engine}, this is ${engineVersion}: their runs are not mixed. ` +
          "Go on with that version, or start the folder over with --fresh.",
      );
    return () => ({
      manifest: sweepIn(folder),
      source: () => sourceOf(keptScenario(folder, before.files, join(packageRoot(), "data")), folder),
    });
  }
  const loaded = loadScenario(join(folder, "source", "scenario.yaml"), terminal);
  return () => planned(planInFolder(loaded, folder, planChoices(given, loaded, sweepIn(folder)), planning(terminal)));
}

function shardOf(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  try {
    return readShard(text);
  } catch (error) {
    throw new Complaint(`--shard: ${error instanceof Error ? error.message : String(error)}`);
  }
}
