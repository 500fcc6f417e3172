import { existsSync, readdirSync, statSync } from "node:fs";
import { keptIn } from "../../experiment/executors/kept-in.ts";
import { shellWord } from "../../experiment/executors/slurm/batch-script.ts";
import { Complaint } from "../exit.ts";

/** Why a place holds no sweep, and what makes one: `kith sweep run`, or `plan` where it is run by others. */
export function noSweepHere(place: string, by: "run" | "plan"): Complaint {
  return new Complaint(`${place} holds no sweep${whyNot(place, by)}`);
}

function whyNot(place: string, by: string): string {
  const makes = `kith sweep ${by} FILE --out ${shellWord(place)} makes one`;
  const elsewhere = `kith sweep ${by} FILE makes one, in results/ if not told otherwise`;
  if (!existsSync(place)) return `: there is no such folder. ${makes}`;
  if (!statSync(place).isDirectory()) return `: it is a file. Give the results folder of a sweep; ${elsewhere}`;
  if (isComparison(place))
    return ": it holds the results of kith compare. kith export, panel, archive, rerun and power take those as well";
  return readdirSync(place).length === 0 ? `: it is empty. ${makes}` : `: it has no manifest.json. ${elsewhere}`;
}

/** Whether a folder holds what `kith compare` made. */
export function isComparison(folder: string): boolean {
  return keptIn(folder) === "comparison";
}
