import { mean } from "../../math/sums.ts";
import { partialWeights, weighted } from "../statistics/partial-weights.ts";

/**
 * Outcomes less the straight effects of all factors but one, by a regression of their means on all of them. In a design that is not
 * balanced these lie unevenly between the levels of the one, which would be noise in their means; on average over designs
 * nothing is taken away that belongs to it.
 *
 * @param outcome by row and replicate; @param columns of each factor, its levels by row
 */
export function besideOthers(
  outcome: readonly Float64Array[],
  means: Float64Array,
  columns: readonly (readonly (readonly number[])[])[],
): (factor: number) => Float64Array[] {
  const effects = columns.map((own, factor) => {
    const total = new Float64Array(means.length);
    for (const [k, column] of own.entries()) {
      const others = columns.flatMap((all, other) => all.filter((_, l) => other !== factor || l !== k));
      const weights = partialWeights(column, others);
      if (weights === null) continue;
      const slope = weighted(weights, means);
      const center = mean(column);
      for (let row = 0; row < total.length; row++) total[row] += slope * (column[row] - center);
    }
    return total;
  });
  return (factor) =>
    outcome.map((values, row) => {
      const taken = effects.reduce((sum, effect, other) => (other === factor ? sum : sum + effect[row]), 0);
      return values.map((value) => value - taken);
    });
}
