import { type Sensitivity, sensitivityOf } from "../../sensitivity/sensitivity.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { Quantity } from "../choice.ts";
import type { Defaults } from "../defaults.ts";
import { type Effects, effectsOf } from "./effects.ts";
import type { PlacedFactor } from "./levels.ts";
import { isScattered } from "./scattered.ts";

/** Whether what a design tells first is how much each factor matters: where its rows lie scattered along several. */
export function ranksFactors({ manifest }: SweepTable, { factors }: Pick<Defaults, "factors">): boolean {
  return factors.length > 1 && factors.some((factor) => isScattered(manifest, factor));
}

const known = new WeakMap<SweepTable, Map<string, Sensitivity>>();

/** Of a large sweep this takes seconds, and a report asks for it several times: worked out once for each table. */
export function sensitivityIn(table: SweepTable, outcome: string, of: Quantity): Sensitivity {
  const own = known.get(table) ?? new Map<string, Sensitivity>();
  known.set(table, own);
  const key = JSON.stringify([outcome, of]);
  const found = own.get(key) ?? sensitivityOf(table, outcome, of);
  own.set(key, found);
  return found;
}

/** How much the outcome hangs on each factor, the largest first. */
export function effectsIn(table: SweepTable, { outcome, of }: Pick<Defaults, "outcome" | "of">): Effects {
  return effectsOf(sensitivityIn(table, outcome, of));
}

/** Factors with the one that matters most first, as far as that is known; the rest in their order. */
export function byEffect(factors: readonly PlacedFactor[], { effects }: Effects): readonly PlacedFactor[] {
  const told = effects.flatMap(({ factor }) => factors.filter(({ key }) => key === factor.key));
  return [...told, ...factors.filter((factor) => !told.includes(factor))];
}
