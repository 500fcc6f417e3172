import { type ResultsIn, resultsIn } from "../experiment/executors/exports/results-in.ts";
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

/** What went wrong while results were read, in plain words; with the code of damage, and what mends it, where it is that. */
export function asComplaintOf({ folder, about }: ResultsIn, error: unknown): unknown {
  if (!(error instanceof Damaged)) return asComplaint(error);
  return new Complaint(damageText(folder, [error.message], commandFor(folder, about)), Exit.unmet);
}
