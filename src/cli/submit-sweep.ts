import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileProblem } from "../experiment/executors/files.ts";
import { LockedError } from "../experiment/executors/lock.ts";
import { scriptName, shellWord } from "../experiment/executors/slurm/batch-script.ts";
import { type Submitted, submitSweep } from "../experiment/executors/slurm/submit-sweep.ts";
import { atWork } from "../experiment/executors/sweep/locks.ts";
import { soundParts } from "../experiment/executors/sweep/stored-parts.ts";
import { pointsAsked, type SweepManifest } from "../experiment/sweep/manifest.ts";
import { missingParts } from "../experiment/sweep/missing-parts.ts";
import { counted } from "../scenario/words.ts";
import { Complaint, Exit } from "./exit.ts";
import { packageRoot } from "./package-root.ts";
import { sweepIn } from "./sweep/with-folder.ts";
import type { Terminal } from "./terminal.ts";

export interface SubmitChoices {
  readonly slurm: boolean;
  readonly pilots: number;
  readonly dryRun: boolean;
  /** Options for sbatch. */
  readonly options: readonly string[];
}

/** Submits what a sweep lacks, and says what happens now. @returns the exit code */
export function submitFolder(name: string, choices: SubmitChoices, terminal: Terminal): number {
  if (!choices.slurm)
    throw new Complaint("say which cluster: --slurm. For others see docs/clusters.md: each task runs one --shard i/T");
  const folder = resolve(name);
  if (/[%\\\n]/.test(folder))
    throw new Complaint(`Slurm gives % and \\ in paths a meaning of its own, so ${folder} cannot be submitted: rename it`);
  const manifest = sweepIn(name, "plan");
  const whole = atWork(folder).find(({ shard }) => shard === null);
  if (whole !== undefined) throw new Complaint(new LockedError(name, whole.holder).message, Exit.locked);
  const command = [process.execPath, join(packageRoot(), "dist", "cli.js")];
  try {
    const submitted = submitSweep(
      { title: manifest.title, folder, bytes: manifest.needs.bytes, ...lacking(folder, manifest) },
      {
        ...choices,
        command,
      },
    );
    if (terminal.json) terminal.printJson(submittedJson(submitted));
    else tell(submitted, name, choices.dryRun, terminal);
    return submitted.sent !== null && !("job" in submitted.sent) && "problem" in submitted.sent ? Exit.fault : Exit.done;
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw new Complaint(fileProblem(error, name), Exit.fault);
    throw error;
  }
}

/** Missing parts, by the places that shards go by. */
function lacking(folder: string, manifest: SweepManifest): { readonly missing: readonly number[]; readonly chunks: number } {
  const asked = pointsAsked(manifest);
  const wanted = { points: manifest.points.length, replicates: manifest.replicates, asks: (point: number) => asked.has(point) };
  const missing = missingParts(wanted, manifest.chunk, soundParts(folder, manifest).parts);
  const all = missingParts(wanted, manifest.chunk, []);
  return { missing: missing.map(({ chunk }) => chunk), chunks: all.length };
}

function submittedJson({ sent, shards, of, open, underWay, script }: Submitted) {
  return {
    job: sent !== null && "job" in sent ? sent.job : null,
    problem: sent === null || "job" in sent ? null : "problem" in sent ? sent.problem : "sbatch is not installed here",
    pilots: shards.length,
    shards: { of, submitted: shards },
    missing: open.length,
    underWay,
    script,
  };
}

function tell(
  { sent, shards, open, underWay, script, queueUnknown }: Submitted,
  folder: string,
  dryRun: boolean,
  terminal: Terminal,
) {
  if (queueUnknown) terminal.note("Slurm's queue does not answer: what was submitted before is not taken into account.");
  if (underWay > 0) terminal.note(`${counted(underWay, "missing part")} will be made by tasks that are in the queue.`);
  if (script === null) {
    if (underWay > 0) terminal.note("There is nothing else to submit.");
    else if (existsSync(join(folder, "runs.parquet"))) terminal.note(`Nothing is missing in ${folder}.`);
    else
      terminal.note(
        `No part is missing in ${folder}, but the tables made of them are: kith sweep run ${shellWord(folder)} writes them, and takes the next look where looks are taken.`,
      );
    return;
  }
  if (dryRun) {
    terminal.print(script.trimEnd());
    return;
  }
  const path = join(folder, scriptName);
  if (sent === null || "absent" in sent) {
    terminal.note(`sbatch is not installed here, so nothing was submitted. The batch script is written; where Slurm is:`);
    terminal.print(`sbatch ${shellWord(path)}`);
  } else if ("problem" in sent) {
    terminal.note(`Slurm did not take ${path}: ${sent.problem}`);
  } else {
    terminal.print(`Job ${sent.job}: ${counted(shards.length, "pilot")} for ${counted(open.length, "missing part")}.`);
    terminal.note(
      `kith sweep status ${shellWord(folder)} shows how far they are; the same command submits again what a lost task leaves undone.`,
    );
  }
}
