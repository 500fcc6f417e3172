import { mean } from "../../math/sums.ts";
import type { Statistics } from "../scorecard/target.ts";

/**
 * How much the few replicates that every particle shares lie beside what many would give, by statistic: to be added to
 * each. All particles have the same few people and shocks, so what is odd about these would be fitted as if it were the model;
 * measured once, on the specification's numbers, most of it cancels (a control variate).
 * @param many replicates of the reference, the first of which are the few
 */
export function luckOf(many: readonly Statistics[], few: number): Readonly<Record<string, number>> {
  const names = Object.keys(many[0] ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const shift = meanOf(many, name) - meanOf(many.slice(0, few), name);
      return [name, Number.isFinite(shift) ? shift : 0];
    }),
  );
}

/** Statistics of each replicate, moved by what the few have to be moved by. */
export function withoutLuck(replicates: readonly Statistics[], luck: Readonly<Record<string, number>>): Statistics[] {
  return replicates.map((one) =>
    Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value === null ? null : value + (luck[name] ?? 0)])),
  );
}

function meanOf(replicates: readonly Statistics[], name: string): number {
  return mean(replicates.flatMap((one) => one[name] ?? []));
}
