import { join } from "node:path";
import { readSweepManifest, type SweepManifest } from "../../sweep/manifest.ts";
import { textStored } from "../read-stored.ts";

/** The manifest of a sweep's folder, or null if there is none. @throws RangeError if it is none that this version reads; Unreadable */
export function manifestIn(folder: string): SweepManifest | null {
  const text = textStored(join(folder, "manifest.json"));
  return text === null ? null : readSweepManifest(text);
}
