import { mean } from "../../../math/sums.ts";
import type { Combination, Effect } from "../../../scenario/hypothesis/claim.ts";
import { columnsOf, levelsOf, matchedRows, othersOf, type SweptDesign } from "../../../scenario/hypothesis/design-columns.ts";
import { interactionWeights } from "../../statistics/interaction.ts";
import { partialWeights, weighted } from "../../statistics/partial-weights.ts";
import { type ByVariant, combine } from "../combine.ts";
import type { RunValues } from "./run-values.ts";

/** What a factor does, one number a replicate, and the rows of the design that it rests on. */
export interface OverRows {
  readonly values: ByVariant;
  /** Rows that play a part. */
  readonly rows: number;
}

/**
 * Slopes and interactions in each replicate, by least squares over the rows of the design, all other factors held constant. An
 * interaction is by how much the rise over the whole range of its first factor changes from the lowest to the highest value of the
 * second. A replicate in which a row is missing has none; rows that are about nobody in every replicate are left out.
 */
export function effectsOver(effects: readonly Effect[], design: SweptDesign, outcome: string, runs: RunValues): OverRows {
  let rows = design.rows.length;
  const values = effects.map((effect) => {
    const byRow = design.rows.map((_, row) => runs.at(outcome, row).get(effect.variant) ?? []);
    const used = byRow.flatMap((own, row) => (own.some(Number.isFinite) ? [row] : []));
    rows = Math.min(rows, used.length);
    const weights = weightsOf(effect, { factors: design.factors, rows: used.map((row) => design.rows[row]) });
    const of = (r: number) =>
      weights === null
        ? Number.NaN
        : weighted(
            weights,
            used.map((row) => byRow[row][r] ?? Number.NaN),
          );
    return [effect.name, Array.from({ length: runs.replicates }, (_, r) => of(r))] as const;
  });
  return { values: new Map(values), rows };
}

/** Weights of the rows that give an effect; null where these rows cannot tell it. */
function weightsOf(effect: Effect, design: SweptDesign): Float64Array | null {
  if (effect.is === "slope") {
    const [column] = columnsOf(design, effect.factor);
    return partialWeights(column, othersOf(design, [effect.factor]));
  }
  const [a, b] = effect.factors;
  const [x, y] = [columnsOf(design, a)[0], columnsOf(design, b)[0]];
  if (x === undefined || y === undefined) return null;
  return interactionWeights(x, y, othersOf(design, [a, b]));
}

/**
 * A combination of variants at each level of a factor, averaged over those combinations of the other factors that have a row for every
 * level, and a number in some replicate at each of them.
 */
export function levelsOver(factor: string, of: Combination, design: SweptDesign, outcome: string, runs: RunValues): OverRows {
  const { replicates } = runs;
  const matched = matchedRows(design, factor).map((rows) => rows.map((row) => combine(of, runs.at(outcome, row), replicates)));
  const groups = Array.from({ length: matched[0]?.length ?? 0 }, (_, g) => g).filter((g) =>
    matched.every((level) => level[g].some(Number.isFinite)),
  );
  const values = levelsOf(design, factor).map(
    (level, l) =>
      [String(level), Array.from({ length: replicates }, (_, r) => mean(groups.map((g) => matched[l][g][r])))] as const,
  );
  return { values: new Map(values), rows: groups.length * matched.length };
}
