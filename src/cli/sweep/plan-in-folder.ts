import { join } from "node:path";
import type { RecordPlan } from "../../engine/recorder.ts";
import { engineVersion } from "../../experiment/engine-version.ts";
import { filesBeside, hashesOf } from "../../experiment/executors/files-beside.ts";
import { clearSweep, mayHoldSweep, writeSweep } from "../../experiment/executors/sweep/folder.ts";
import type { SweepSource } from "../../experiment/executors/sweep/source.ts";
import { manifestIn } from "../../experiment/executors/sweep/stored-manifest.ts";
import { canonical } from "../../experiment/plan-hash.ts";
import { hashOfAsked, ownOutcomesOf } from "../../experiment/sweep/asked-outcomes.ts";
import type { SweepManifest } from "../../experiment/sweep/manifest.ts";
import { recordText } from "../../experiment/sweep/recorded-plan.ts";
import { type SweepAsked, settleSweep, whyApart } from "../../experiment/sweep/settle.ts";
import type { Replication } from "../../scenario/sweep/sweep.ts";
import { Complaint } from "../exit.ts";
import { exitOf } from "../in-plain-words.ts";
import type { LoadedScenario } from "../load-scenario.ts";
import { resolveAsRun } from "../resolve-as-run.ts";

/** What is asked of a sweep besides its file. */
export interface PlanChoices {
  readonly seed: string;
  readonly replication: Replication;
  readonly record: RecordPlan | null;
  /** Runs in a part, where that is not left to the plan. */
  readonly chunk: number | null;
  /** Start over whatever the folder holds. */
  readonly fresh: boolean;
}

/** A sweep that a folder is ready for. */
export interface PlannedSweep {
  readonly folder: string;
  readonly manifest: SweepManifest;
  readonly source: SweepSource;
}

/**
 * Writes into a folder what it is to become: the manifest, the scenario as it is run, and the files it was given. What is there
 * already is gone on with, or refused with the reason.
 * @param onPlan called after each plan that was built
 * @throws Complaint if the scenario sweeps nothing, or the folder holds something else
 */
export function planInFolder(
  { scenario, file, text, files }: LoadedScenario,
  folder: string,
  choices: PlanChoices,
  onPlan: (done: number, total: number) => void,
): PlannedSweep {
  const { seed, replication, record, chunk, fresh } = choices;
  if (scenario.sweep === null || scenario.resolved.sweep === undefined) throw noSweep(file);
  if (!mayHoldSweep(folder))
    throw new Complaint(`${folder} holds files that are not a sweep. Give an empty or a new folder with --out.`);
  const sweep = { ...scenario.sweep, replication };
  const own = ownOutcomesOf(scenario);
  const replicates = replication.kind === "fixed" ? replication.replicates : (replication.looks.at(-1) ?? 1);
  const { yaml, hash } = resolveAsRun(scenario.resolved, {
    seed,
    replicates,
    record,
    sweep: { ...scenario.resolved.sweep, replication },
  });
  const given = [...files].filter(([name]) => !name.startsWith("kith:"));
  const beside = filesBeside(yaml, new Map([["scenario.yaml", text], ...given]));
  const asked: SweepAsked = {
    title: scenario.title,
    question: scenario.question,
    scenario: hash,
    seed,
    sweep,
    outcome: replication.kind === "until" ? replication.outcome : scenario.outcome,
    own,
    record,
    chunk,
    files: hashesOf(beside),
  };
  const old = fresh ? null : oldManifest(folder);
  const manifest = old !== null && isSame(old, asked) ? old : settleSweep(asked, old, onPlan);
  const why = old === null ? null : whyApart(old, manifest);
  if (why !== null) throw new Complaint(`${folder} holds another sweep: ${why}. ${elsewhere}`);
  if (fresh) clearSweep(folder);
  writeSweep(folder, manifest, beside);
  return { folder, manifest, source: { sweep, own } };
}

/** What to say of a scenario that sweeps nothing. */
export function noSweep(file: string): Complaint {
  return new Complaint(
    `${file} has no sweep: it does not say what is varied. kith compare compares its variants; a sweep: block varies its keys`,
  );
}

const elsewhere = "Give another folder with --out, or start it over with --fresh.";

function oldManifest(folder: string): SweepManifest | null {
  try {
    return manifestIn(folder);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Complaint(`${join(folder, "manifest.json")}: ${error.message}. ${elsewhere}`, exitOf(error));
  }
}

/** Whether a folder was planned from the very same files and choices: then its points need not be found again. */
function isSame(old: SweepManifest, { files, seed, sweep, own, record, chunk }: SweepAsked): boolean {
  return (
    old.engine === engineVersion &&
    canonical(old.files) === canonical(files) &&
    old.seed === seed &&
    canonical(old.replication) === canonical(sweep.replication) &&
    old.asked === hashOfAsked(own) &&
    old.recorded === recordText(record) &&
    (chunk === null || chunk === old.chunk.points * old.chunk.replicates)
  );
}
