import { mean } from "../../../math/sums.ts";
import { count } from "../../../scenario/words.ts";
import { completeBlocks } from "../../sensitivity/blocks.ts";
import { lineEffect } from "../../sensitivity/line-effect.ts";
import type { PlacedFactor } from "../numbers/levels.ts";
import { distinctRows, type RowValues } from "../numbers/rows.ts";
import { directionOf } from "../numbers/trend.ts";
import { brief } from "./numbers.ts";
import { amountText, intervalWords, type OutcomeWords } from "./outcome-words.ts";
import type { Told } from "./trend-words.ts";

/**
 * The straight line through all rows, with an interval that allows for where the rows happen to lie and, where they share dice, for
 * which dice those were: few replicates are few, however many rows they have.
 */
export function scatterWords(words: OutcomeWords, factor: PlacedFactor, all: readonly RowValues[], sharedShocks: boolean): Told {
  const rows = distinctRows(all);
  const { values, places, replicates } = completeBlocks(
    rows.map((row) => row.values),
    1,
  );
  const xs = places.map((place) => Number(rows[place].levels[factor.place]));
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  if (xs.length < 4 || low === high)
    return {
      title: `${words.title} along ${factor.title}: too few rows to tell`,
      description: `There are ${count(xs.length)} rows with values.`,
    };
  const outcome = values.map(([row]) => row);
  const line = lineEffect(xs, [], outcome, Float64Array.from(outcome, mean), { balanced: false, sharedShocks });
  const { value: rise, interval } = line?.effect ?? { value: 0, interval: null };
  const named = sharedShocks && replicates > 1 ? "95% interval over rows and replicates" : "95% interval over rows";
  const way = directionOf({ interval });
  return {
    title:
      way === "unclear"
        ? `No clear trend of ${words.name} along ${factor.title} while all else varies`
        : `${words.title} ${way === "up" ? "rose" : "fell"} with ${factor.title}`,
    description:
      `A straight line through ${count(xs.length)} rows goes ${rise < 0 ? "down" : "up"} by ${amountText(words, rise)} ` +
      `from ${factor.title} ${brief(low)} to ${brief(high)}${intervalWords(words, interval, named)}.`,
  };
}
