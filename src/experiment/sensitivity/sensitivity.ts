import type { Measure } from "../../model/measures/weekly.ts";
import { child, seedKey } from "../../random/seed.ts";
import type { Factor } from "../../scenario/sweep/sweep.ts";
import type { Quantity } from "../report/choice.ts";
import type { SweepTable } from "../sweep/table.ts";
import { designRowsOf } from "./design-row.ts";
import { type Interaction, interactions } from "./interactions.ts";
import { type MainEffects, mainEffects } from "./main-effects.ts";
import { type MorrisEffects, morrisEffects } from "./morris-effects.ts";
import { type SobolIndices, sobolIndices } from "./sobol-indices.ts";

/** What a sweep tells of how much an outcome hangs on each parameter: as much as its design allows. */
export interface Sensitivity {
  readonly outcome: Measure;
  readonly of: Quantity;
  readonly factors: readonly Factor[];
  readonly sharedShocks: boolean;
  readonly found:
    | ({ readonly kind: "morris" } & MorrisEffects)
    | ({ readonly kind: "sobol indices" } & SobolIndices)
    | ({ readonly kind: "main effects"; readonly interactions: readonly Interaction[] } & MainEffects);
}

/** Pairs of more factors than this are too many to be told. */
const mostPaired = 12;

/**
 * Elementary effects of a Morris design, Sobol indices of Saltelli's sample, and of any other design main effects and the interactions
 * of pairs. Deterministic: the bootstrap's draws are keyed by the sweep's seed.
 * @throws RangeError if the table has no such outcome or variant
 */
export function sensitivityOf(table: SweepTable, outcome: string, of: Quantity): Sensitivity {
  const { factors, structure, sharedShocks, seed, outcomes } = table.manifest;
  const rows = designRowsOf(table, outcome, of);
  const values = rows.map((row) => row.values);
  const options = { key: child(seedKey(seed), "sensitivity"), sharedShocks };
  const about = { outcome: outcomes.find(({ name }) => name === outcome) ?? unknown(outcome), of, factors, sharedShocks };
  if (structure.kind === "morris") {
    const levels = rows.map((row) => row.levels);
    return { ...about, found: { kind: "morris", ...morrisEffects(levels, values, structure.levels, options) } };
  }
  if (structure.kind === "sobol indices") {
    return { ...about, found: { kind: "sobol indices", ...sobolIndices(values, factors.length, options) } };
  }
  const pairs = factors.length <= mostPaired ? interactions(rows, factors) : [];
  return { ...about, found: { kind: "main effects", ...mainEffects(rows, factors, options), interactions: pairs } };
}

/** What is looked at if nobody says: the difference of the second variant to the first, or the only variant. */
export function usualQuantity(variants: readonly string[]): Quantity {
  return variants.length > 1
    ? { kind: "difference", from: variants[0], to: variants[1] }
    : { kind: "value", variant: variants[0] };
}

function unknown(name: string): Measure {
  throw new RangeError(`there is no outcome "${name}"`);
}
