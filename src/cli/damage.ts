import { type ResultsIn, resultsIn } from "../experiment/executors/exports/results-in.ts";
import { DamagedBeside, type Fault, isGiven } from "../experiment/executors/files-beside.ts";
import { keptIn } from "../experiment/executors/kept-in.ts";
import { shellWord } from "../experiment/executors/slurm/batch-script.ts";
import type { ResultsAbout } from "../experiment/exports/results-about.ts";
import { Damaged } from "../experiment/store/damaged.ts";
import { Complaint, Exit } from "./exit.ts";
import { asComplaint } from "./in-plain-words.ts";

/** Opens what `kith compare` or `kith sweep` made. @throws Complaint; with the code of damage, and what mends it, where it is that */
export function openResults(folder: string): ResultsIn {
  try {
    return resultsIn(folder);
  } catch (error) {
    if (!(error instanceof Damaged)) throw asComplaint(error);
    throw new Complaint(
      `${error.message}; ${startOver(folder, keptIn(folder) === "comparison" ? "compare" : "sweep run")}`,
      Exit.unmet,
    );
  }
}

/** What mends a folder of whose manifest nobody can tell what it was. */
export function startOver(folder: string, by: "compare" | "sweep run" | "sweep plan"): string {
  return `kith ${by} FILE --out ${shellWord(folder)} --fresh starts it over`;
}

/** What is damaged in a folder, and what makes it again. @param what a sentence each, without its full stop */
export function damageText(folder: string, what: readonly string[], again: string): string {
  return `${folder} is damaged: ${what.join("; ")}. ${again} makes again what does not count.`;
}

/** The command that makes the runs of a folder which are missing or damaged. */
export function commandFor(
  folder: string,
  { kind, seed, replicates }: Pick<ResultsAbout, "kind" | "seed" | "replicates">,
): string {
  if (kind === "sweep") return `kith sweep run ${shellWord(folder)}`;
  const file = shellWord(`${folder}/source/scenario.yaml`);
  return `kith compare ${file} --out ${shellWord(folder)} --seed ${shellWord(seed)} --replicates ${replicates}`;
}

/** What is wrong beside the manifest of a folder, and what mends it: the runs are made again by nothing of this, and are kept. */
export function besideText({ folder, about }: Whose, faults: readonly Fault[]): string {
  const what = faults.map(({ file, why }) => `${file}: ${why}`);
  if (!faults.some(isGiven)) return damageText(folder, what, commandFor(folder, about));
  return `${folder} is damaged: ${what.join("; ")}. ${rewrite(folder, about.kind)}.`;
}

/** What writes again the files that were given. Nothing in the folder says any more what was in them. */
export function rewrite(folder: string, kind: ResultsAbout["kind"]): string {
  const by = kind === "sweep" ? "sweep run" : "compare";
  return `kith ${by} FILE --out ${shellWord(folder)}, with the file and the options that it was made with, writes source/ again and keeps the runs`;
}

/** A folder, and what of its results tells how they are made. */
interface Whose {
  readonly folder: string;
  readonly about: Pick<ResultsAbout, "kind" | "seed" | "replicates">;
}

/** What went wrong while results were read, in plain words; with the code of damage, and what mends it, where it is that. */
export function asComplaintOf({ folder, about }: Whose, error: unknown): unknown {
  if (error instanceof DamagedBeside) return new Complaint(besideText({ folder, about }, error.faults), Exit.unmet);
  if (!(error instanceof Damaged)) return asComplaint(error);
  return new Complaint(damageText(folder, [error.message], commandFor(folder, about)), Exit.unmet);
}
