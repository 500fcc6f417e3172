import { runOnce } from "../../src/experiment/run-once.ts";
import type { Seed } from "../../src/random/seed.ts";
import { type RepeatRow, type ShownMeasure, shownMeasures } from "./protocol.ts";
import type { BuiltVariant } from "./run-set.ts";

/** One repeat of every variant: the same people and shocks. The very function that the command line runs. */
export function repeatRow(variants: readonly BuiltVariant[], seed: Seed, replicate: number): RepeatRow {
  return {
    replicate,
    variants: variants.map(({ name, plan }) => {
      const result = runOnce(
        plan,
        { seed, replicate },
        { hash: true, record: { every: 1, model: true, people: [], trust: false } },
      );
      if (result === null || result.recording === null || result.hash === null) throw new Error(`"${name}" ended early`);
      const { outcomes, hash } = result;
      const { model } = result.recording;
      const weekly = Object.fromEntries(shownMeasures.map((measure) => [measure, Float32Array.from(model.get(measure) ?? [])]));
      return { outcomes, hash, weekly: weekly as Record<ShownMeasure, Float32Array> };
    }),
  };
}
