import type { Rerun } from "./rerun-file.ts";

/** Which run it was, and whether it is the one that is stored. */
export function rerunText({ title, run, variant, several, replicate, levels, seed, hash, stored, same }: Rerun): string {
  const where = Object.entries(levels).map(([key, level]) => `${key} ${level}`);
  const about = [...where, ...(several ? [variant] : [])].join(", ");
  return [
    `${title}: run ${run} (${about === "" ? "" : `${about}; `}replicate ${replicate}, seed ${seed})`,
    same === null
      ? `Its last world has the hash ${hash}.`
      : same
        ? `Its last world is the stored one to the bit: ${hash}.`
        : `Its last world is not the stored one: ${hash} here, ${stored} stored.`,
  ].join("\n");
}
