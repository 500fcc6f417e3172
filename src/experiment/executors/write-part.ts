import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Part, partName } from "../design.ts";
import { engineVersion } from "../engine-version.ts";
import { runPart } from "../run-part.ts";
import { encodePart, encodeTable } from "../store/part-file.ts";
import { hashOfAsked } from "../sweep/asked-outcomes.ts";
import { makeFolder, writeWhole } from "./files.ts";
import type { Inputs, PartReport } from "./jobs.ts";
import { sha256 } from "./sha256.ts";

/**
 * Runs a part and writes what belongs to it: the recorded tables first, the part itself last, so that a part that is there
 * has everything beside it. Null if `stop` asked to leave.
 */
export function writePart(inputs: Inputs, part: Part, onRun: () => void, stop: () => boolean): PartReport | null {
  const { folder, points, hashes, seed, record, recorded, own } = inputs;
  const result = runPart(points[part.point], seed, part, { record, own, onRun, stop });
  if (result === null) return null;
  const name = partName(part);
  const origin = { pointHash: hashes[part.point], engine: engineVersion, part: name, recorded };
  const asked = own.length === 0 ? {} : { asked: { names: own.map((one) => one.name), hash: hashOfAsked(own) } };
  const companions: Record<string, string> = {};
  for (const [table, columns] of result.recorded) {
    const bytes = encodeTable(columns, origin);
    makeFolder(join(folder, table));
    writeWhole(join(folder, table, `${name}.parquet`), bytes);
    companions[table] = sha256(bytes);
  }
  const failures = join(folder, "failed", `${name}.json`);
  if (result.failed.length === 0) rmSync(failures, { force: true });
  else {
    makeFolder(join(folder, "failed"));
    writeWhole(failures, `${JSON.stringify(result.failed, null, 2)}\n`);
  }
  writeWhole(join(folder, "parts", `${name}.parquet`), encodePart(result.rows, { ...origin, ...asked, companions }));
  return { part, failed: result.failed, lost: null };
}
