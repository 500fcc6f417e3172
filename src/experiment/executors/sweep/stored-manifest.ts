import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSweepManifest, type SweepManifest } from "../../sweep/manifest.ts";

/** The manifest of a sweep's folder, or null if there is none. @throws RangeError if it cannot be read */
export function manifestIn(folder: string): SweepManifest | null {
  const path = join(folder, "manifest.json");
  return existsSync(path) ? readSweepManifest(readFileSync(path, "utf8")) : null;
}
