import { join } from "node:path";
import { mostMergedRuns } from "../../experiment/executors/sweep/folder.ts";
import type { FailedRun } from "../../experiment/store/run-row.ts";
import { runsWanted, type SweepManifest } from "../../experiment/sweep/manifest.ts";
import { skewedLook } from "../../experiment/sweep/skewed-look.ts";
import { counted } from "../../scenario/words.ts";
import { Exit } from "../exit.ts";
import { wrapped } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import type { RanSweep } from "./run-sweep-file.ts";

/** The end of a sweep, for programs. */
export function ranJson({ folder, shard, manifest, table, failed, lost, missing, interrupted, fault }: RanSweep) {
  return {
    folder,
    shard,
    title: manifest.title,
    engine: manifest.engine,
    scenario: manifest.scenario,
    points: new Set(manifest.design.flat()).size,
    replicates: manifest.replicates,
    looked: manifest.looked,
    runs: runsWanted(manifest),
    complete: table !== null,
    failed,
    lost,
    missingParts: missing,
    interrupted,
    fault,
  };
}

/** What a sweep that is all there holds, and where. */
export function ranText({ folder, manifest, table }: RanSweep): string {
  const points = new Set(manifest.design.flat()).size;
  const looked = manifest.looked;
  const lines = [
    `${manifest.title}: ${counted(points, "point")} x ${counted(manifest.replicates, "replicate")} = ${counted(runsWanted(manifest), "run")}` +
      (table === null || table.failed === 0 ? "." : `, of which ${table.failed} failed.`),
  ];
  if (looked !== null)
    lines.push(
      looked.enough === true
        ? `It stopped at look ${looked.look}, where every interval was narrow enough.`
        : `It stopped at its last look, ${looked.look}, where not every interval was narrow enough.`,
    );
  const skewed = table === null ? null : skewedLook(table);
  if (skewed !== null) lines.push(wrapped(skewed));
  lines.push(
    runsWanted(manifest) > mostMergedRuns
      ? `The parts in ${join(folder, "parts")} are its table: so many runs do not go into one file.`
      : `runs.parquet and summary.csv in ${folder} hold a row a run, dictionary.md says what the columns mean.`,
  );
  return lines.join("\n");
}

/** Says on standard error what is left to say. @returns the exit code */
export function endOf(ran: RanSweep, terminal: Pick<Terminal, "note">): number {
  const { folder, manifest, missing, interrupted, fault, table } = ran;
  const failed = [...ran.failed, ...ran.lost];
  for (const one of failed.slice(0, 5)) {
    const when = one.week === null ? "" : ` in week ${one.week}`;
    terminal.note(`Run ${one.run} (${whichRun(one, manifest)}) failed${when}: ${one.message}`);
  }
  if (failed.length > 5) terminal.note(`... and ${failed.length - 5} more runs failed: see ${join(folder, "failed")}`);
  if (fault !== null) {
    terminal.note(`kith: ${fault}`);
    return Exit.fault;
  }
  if (interrupted) {
    terminal.note(`Interrupted. What is done is in ${folder}; the same command goes on from there.`);
    return Exit.interrupted;
  }
  if (table === null && missing.own > 0)
    terminal.note(`${counted(missing.own, "part")} could not be made; the same command tries them again.`);
  else if (missing.others > 0)
    terminal.note(`This share is done; ${counted(missing.others, "part")} of others are still to come.`);
  return failed.length > 0 || missing.own > 0 ? Exit.someFailed : Exit.done;
}

/** "people 20000, climate of school 0.2, replicate 3"; the variant only where there are several. */
function whichRun({ point, variant, replicate }: FailedRun, { factors, points, variants }: SweepManifest): string {
  const levels = points.find((one) => one.point === point)?.levels ?? [];
  const where = levels.map((level, f) => `${factors[f].title} ${level}`);
  return [...where, ...(variants.length > 1 ? [variant] : []), `replicate ${replicate}`].join(", ");
}
