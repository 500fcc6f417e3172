import { join } from "node:path";
import { type Fault, isGiven } from "../../experiment/executors/files-beside.ts";
import { shellWord } from "../../experiment/executors/slurm/batch-script.ts";
import { manifestIn } from "../../experiment/executors/sweep/stored-manifest.ts";
import type { Verified } from "../../experiment/executors/sweep/verify-sweep.ts";
import { Damaged } from "../../experiment/store/damaged.ts";
import type { SweepManifest } from "../../experiment/sweep/manifest.ts";
import { counted } from "../../scenario/words.ts";
import { rewrite } from "../damage.ts";
import { isComparison, noSweepHere } from "./no-sweep-here.ts";
import { sweepIn } from "./with-folder.ts";

/** The manifest of a folder, or, where that is what is damaged, the finding. @throws Complaint if there is none at all */
export function manifestToVerify(folder: string): SweepManifest | { readonly faults: readonly Fault[] } {
  if (isComparison(folder)) throw noSweepHere(folder, "run");
  try {
    return manifestIn(folder) ?? sweepIn(folder);
  } catch (error) {
    if (error instanceof Damaged) return { faults: [{ file: "manifest.json", why: error.message }] };
    // In the words of whoever else opens a sweep.
    return sweepIn(folder);
  }
}

/** What was found, a line a fault. */
export function verifiedText(
  { parts, runs, faults, strangers }: Omit<Verified, "runs"> & { readonly runs: Verified["runs"] | null },
  folder: string,
): string {
  const lines = faults.map(({ file, why }) => `${join(folder, file)}: ${why}`);
  lines.push(...strangers.map((file) => `${join(folder, file)} is no part of a sweep, and was not looked at`));
  if (runs !== null)
    lines.push(
      `${counted(parts, "part")}, ${runs.done} of ${counted(runs.wanted, "run")}, ${runs.failed} failed, ${runs.missing} missing: ` +
        (faults.length === 0 ? "every byte is as it was written." : `${counted(faults.length, "file")} damaged.`),
    );
  const place = shellWord(folder);
  if (runs === null)
    lines.push(
      `Without its manifest nobody can tell what the parts are: kith sweep run FILE --out ${place} --fresh makes all of it again, ` +
        "and throws away what is there.",
    );
  else if (faults.some(isGiven)) lines.push(`${rewrite(folder, "sweep")}, and makes again what else is damaged.`);
  else if (faults.length > 0) lines.push(`What is damaged is made again by kith sweep run ${place}.`);
  return lines.join("\n");
}
