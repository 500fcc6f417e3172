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
 * @param key what the numbers depend on; @throws RangeError if the folder holds particles of another key and `fresh` is false
 */
export function openParticleFiles(folder: string, key: string, fresh: boolean): ParticleFiles {
  makeFolder(folder);
  removeTemporary(folder);
  const keyFile = join(folder, "key.txt");
  if (fresh) for (const name of readdirSync(folder)) if (particleName.test(name)) rmSync(join(folder, name));
  const kept = fresh ? null : textStored(keyFile);
  if (kept !== null && kept !== key) {
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
