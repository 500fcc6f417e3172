import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { textHash } from "../plan-hash.ts";
import type { Statistics } from "../scorecard/target.ts";
import { makeFolder, removeTemporary, writeWhole } from "./files.ts";
import { textStored } from "./read-stored.ts";

/** What a calibration has evaluated, one file a particle, so that one that was stopped goes on. */
export interface ParticleFiles {
  /** Statistics of each replicate; undefined where the particle has not been evaluated, or its file is damaged. @throws Unreadable */
  find(generation: number | "reference", place: number): readonly Statistics[] | undefined;
  keep(generation: number | "reference", place: number, replicates: readonly Statistics[]): void;
}

/**
 * @param key what the numbers depend on, as JSON with the version of the engine
 * @throws RangeError if the folder holds particles of another key and `fresh` is false, and if its key.txt is somebody else's
 */
export function openParticleFiles(folder: string, key: string, fresh: boolean): ParticleFiles {
  makeFolder(folder);
  removeTemporary(folder);
  const keyFile = join(folder, "key.txt");
  const kept = textStored(keyFile);
  if (kept !== null && !isKey(kept))
    throw new RangeError(`${keyFile} is there already and was not written by kith calibrate; give another --out`);
  if (fresh) for (const name of readdirSync(folder)) if (particleName.test(name)) rmSync(join(folder, name));
  if (!fresh && kept !== null && kept !== key) {
    throw new RangeError(
      `${folder} holds a calibration of another model, scenario or size; give another --out, or --fresh to start it over`,
    );
  }
  writeWhole(keyFile, key);
  const pathOf = (generation: number | "reference", place: number) => {
    const group = generation === "reference" ? generation : `g${String(generation).padStart(3, "0")}`;
    return join(folder, `${group}-p${String(place).padStart(4, "0")}.json`);
  };
  return {
    find(generation, place) {
      const text = textStored(pathOf(generation, place));
      return text === null ? undefined : readParticle(text);
    },
    keep: (generation, place, replicates) =>
      writeWhole(pathOf(generation, place), JSON.stringify({ replicates, sum: sumOf(replicates) })),
  };
}

/** Whether a text is the key of some calibration, of this version or another. */
function isKey(text: string): boolean {
  try {
    return typeof (JSON.parse(text) as { readonly engineVersion?: unknown } | null)?.engineVersion === "string";
  } catch {
    return false;
  }
}

/** Undefined for a file that is damaged: the particle is evaluated again. */
function readParticle(text: string): readonly Statistics[] | undefined {
  try {
    const { replicates, sum } = JSON.parse(text) as { readonly replicates: readonly Statistics[]; readonly sum?: unknown };
    return sum === sumOf(replicates) ? replicates : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(replicates: readonly Statistics[]): string {
  return textHash(JSON.stringify(replicates));
}

const particleName = /^(g\d{3}|reference)-p\d{4}\.json$/;
