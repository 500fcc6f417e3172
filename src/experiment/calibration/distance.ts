import { mean } from "../../math/sums.ts";
import type { Statistics, Target, TargetPart } from "../scorecard/target.ts";

/** Where within its range a number should come to lie: within this part of the way from the middle to a limit. */
const comfortable = 0.5;
/** Half the width of a range that is open on one side, for numbers in SD or shares. Assumed: it only weighs rows. */
const openHalf = 0.05;
/** What a part counts that has no number in any replicate. */
const missing = 10;

/**
 * How far runs are from targets: the root of the mean, over rows, of the squared distance of each row's worst part from the
 * comfortable middle of its range, in half widths. 0 where all is comfortable; 0.5 is about the edge of the ranges.
 */
export function distance(targets: readonly Target[], replicates: readonly Statistics[]): number {
  let sum = 0;
  for (const { parts } of targets) {
    const worst = Math.max(...parts.map((part) => off(part, replicates)));
    sum += worst * worst;
  }
  return Math.sqrt(sum / targets.length);
}

function off({ statistic, low, high }: TargetPart, replicates: readonly Statistics[]): number {
  const known = replicates.flatMap((one) => one[statistic] ?? []);
  if (known.length === 0) return missing;
  const value = mean(known);
  const half = low !== null && high !== null ? (high - low) / 2 : openHalf;
  // A range that is open on one side has its middle half a width inside its limit.
  const middle = low !== null ? low + half : (high ?? 0) - half;
  const away = (value - middle) / half;
  if (low === null) return Math.max(0, away - comfortable);
  if (high === null) return Math.max(0, -away - comfortable);
  return Math.max(0, Math.abs(away) - comfortable);
}
