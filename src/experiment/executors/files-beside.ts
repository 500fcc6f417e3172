import { join } from "node:path";
import { Damaged } from "../store/damaged.ts";
import { readStored } from "./read-stored.ts";
import { sha256 } from "./sha256.ts";

/** The files that stand beside a manifest and are not made from parts: the scenario, resolved and as it was written. */

const resolvedNote =
  "# What was run, every default filled in: a record, not a scenario to run. The files that were given are in source/.\n";

/** By path. */
export function filesBeside(resolved: string, source: ReadonlyMap<string, string>): Map<string, string> {
  const files = [...source].map(([name, text]) => [`source/${name}`, text] as const);
  return new Map(
    [["scenario.yaml", `${resolvedNote}${resolved}`] as const, ...files].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Their hashes, for the manifest. */
export function hashesOf(files: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...files].map(([path, text]) => [path, sha256(Buffer.from(text))]));
}

/** A file that is not what it should be, and why, in words that end a sentence. */
export interface Fault {
  readonly file: string;
  readonly why: string;
}

/** What is wrong with a file that has to be there; empty where nothing is. @throws Unreadable */
export function faultOf(folder: string, file: string, hash: string): Fault[] {
  const bytes = readStored(join(folder, file));
  if (bytes === null) return [{ file, why: "it is missing" }];
  return sha256(bytes) === hash ? [] : [{ file, why: "its bytes are not those that were written" }];
}

/** What is wrong with the files of which a manifest keeps the hashes. @throws Unreadable */
export function faultsBeside(folder: string, files: Readonly<Record<string, string>>): Fault[] {
  return Object.entries(files).flatMap(([path, hash]) => faultOf(folder, path, hash));
}

/** Whether it was given: nothing else in the folder says it, while scenario.yaml follows from what was given. */
export function isGiven({ file }: Pick<Fault, "file">): boolean {
  return file.startsWith("source/");
}

/** Files beside a manifest that are not those that made the runs. */
export class DamagedBeside extends Damaged {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, why }) => `${file}: ${why}`).join("; "));
    this.faults = faults;
  }
}

/** @throws DamagedBeside if what was given is not what made the runs, by the hashes that the manifest keeps; Unreadable */
export function checkGiven(folder: string, files: Readonly<Record<string, string>>): void {
  const faults = faultsBeside(folder, files).filter(isGiven);
  if (faults.length > 0) throw new DamagedBeside(faults);
}
