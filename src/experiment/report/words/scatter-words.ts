import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { leastSquares } from "../../statistics/least-squares.ts";
import type { RowMean } from "../numbers/bins.ts";
import type { PlacedFactor } from "../numbers/levels.ts";
import { directionOf } from "../numbers/trend.ts";
import { counted, plain } from "./numbers.ts";
import { amountText, intervalWords, type OutcomeWords } from "./outcome-words.ts";
import { type Told, unclear } from "./trend-words.ts";

/** The straight line through all rows, by least squares, with its interval over rows. */
export function scatterWords(words: OutcomeWords, factor: PlacedFactor, rows: readonly RowMean[]): Told {
  const { title } = words;
  const xs = rows.map(({ x }) => x);
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  if (rows.length < 3 || low === high)
    return {
      title: `${title} along ${factor.title}: too few rows to tell`,
      description: `There are ${counted(rows.length)} rows with values.`,
    };
  const fit = leastSquares(
    rows.map((row) => row.mean),
    [xs],
  );
  const rise = fit.coefficients[1] * (high - low);
  const half = tQuantile(0.975, fit.degreesOfFreedom) * fit.standardErrors[1] * (high - low);
  const interval = [rise - half, rise + half] as const;
  const way = directionOf({ interval });
  const spread = `A straight line through ${counted(rows.length)} rows ${rise < 0 ? "falls" : "rises"} by ${amountText(words, rise)}`;
  return {
    title:
      way === "unclear"
        ? `${unclear(words)} along ${factor.title}`
        : `${title} ${way === "up" ? "rose" : "fell"} with ${factor.title}`,
    description: `${spread} from ${factor.title} ${plain(low)} to ${plain(high)}${intervalWords(words, interval)}.`,
  };
}
