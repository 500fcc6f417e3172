import { existsSync } from "node:fs";
import { join } from "node:path";
import { runId } from "../../design.ts";
import { manifestText, runsWanted, type SweepManifest } from "../../sweep/manifest.ts";
import { type SweepPart, sweepPartName, sweepPartOfName } from "../../sweep/part.ts";
import { readTable } from "../../sweep/read-table.ts";
import type { SweepRows } from "../../sweep/rows.ts";
import { type Fault, faultOf, faultsBeside } from "../files-beside.ts";
import { namesIn, textStored } from "../read-stored.ts";
import { sha256 } from "../sha256.ts";
import { failuresIn } from "./failures.ts";
import { exportsOf } from "./folder.ts";
import { PartReader, partsByName } from "./stored-parts.ts";

/** What came of looking at every byte of a sweep. */
export interface Verified {
  readonly parts: number;
  readonly runs: { readonly wanted: number; readonly done: number; readonly failed: number; readonly missing: number };
  readonly faults: readonly Fault[];
  /** Files in folders of parts that are none, and were not looked at. */
  readonly strangers: readonly string[];
}

/**
 * Looks at every byte that a sweep stands on: manifest, scenario and source, every part with its recorded tables and failures, and
 * what was made from them, which is made again and compared. Logs and locks are left out. Writes nothing.
 * @param manifest as it was read from manifest.json
 */
export async function verifySweep(folder: string, manifest: SweepManifest): Promise<Verified> {
  const faults: Fault[] = [];
  if (textStored(join(folder, "manifest.json")) !== manifestText(manifest))
    faults.push({ file: "manifest.json", why: "it is not as it was written" });
  faults.push(...faultsBeside(folder, manifest.files));
  const there = partsByName(folder);
  const { rows, damaged } = await new PartReader(folder).rows(manifest, there);
  faults.push(...damaged.map(({ part, why }) => ({ file: `parts/${part}.parquet`, why })));
  const { failed, damaged: unread } = failuresIn(folder);
  faults.push(...unread.map((file) => ({ file, why: "it cannot be read" })));
  if (damaged.length === 0) {
    const failures = new Set(failed.map(({ run }) => run));
    faults.push(...gapsIn(there, rows, failures));
    const table = readTable(manifest, rows, failed);
    if (table.missing === 0)
      for (const [file, bytes] of exportsOf(manifest, rows, failed))
        if (existsSync(join(folder, file))) faults.push(...faultOf(folder, file, sha256(bytes)));
  }
  const table = readTable(manifest, rows, failed);
  return {
    parts: there.length,
    runs: { wanted: runsWanted(manifest), done: table.length, failed: table.failed, missing: table.missing },
    faults,
    strangers: strangersIn(folder),
  };
}

/** Runs that a part should hold, and that neither are in it nor failed. */
function gapsIn(parts: readonly SweepPart[], rows: readonly SweepRows[], failed: ReadonlySet<string>): Fault[] {
  return parts.flatMap((part, p) => {
    const { point, replicate } = rows[p];
    const held = new Set(Array.from(point, (own, k) => runId(own, replicate[k])));
    for (let r = part.first; r < part.end; r++)
      for (let own = part.firstPoint; own < part.endPoint; own++)
        if (!held.has(runId(own, r)) && !failed.has(runId(own, r)))
          return [{ file: `parts/${sweepPartName(part)}.parquet`, why: `run ${runId(own, r)} is missing in it` }];
    return [];
  });
}

function strangersIn(folder: string): string[] {
  const names = namesIn(join(folder, "parts")).filter((name) => !name.startsWith("."));
  return names.filter((name) => sweepPartOfName(name.replace(/\.parquet$/, "")) === null).map((name) => `parts/${name}`);
}
