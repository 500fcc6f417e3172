import type { MeanInterval } from "../statistics/mean-interval.ts";
import { fixed } from "../statistics/verdict-sentence.ts";
import { type OutcomeScale, outcomeScales } from "./moderation.ts";
import type { PresetSummary } from "./summary.ts";

/** What the excess over the null preset amounts to, in the words that follow from its intervals on three scales. */
export type BufferingVerdict =
  | "softened"
  | "sharpened"
  | "depends on the scale"
  | "no clear difference"
  | "one replicate proves nothing";

/** Said wherever coefficients are shown. */
export const neverAlone =
  "Never read b3 of one preset alone: a skewed outcome bends it even where nothing softens anything, and its sign may turn from one scale to another. Only b3 minus that of null, with the same people and shocks, says something.";

/** Softened or sharpened only where the interval leaves out zero on the same side on all three scales. */
export function bufferingVerdict(excess: Readonly<Record<OutcomeScale, MeanInterval>>): BufferingVerdict {
  const signs = outcomeScales.map((scale) => signOf(excess[scale]));
  if (signs.includes(null)) return "one replicate proves nothing";
  if (signs.every((sign) => sign === -1)) return "softened";
  if (signs.every((sign) => sign === 1)) return "sharpened";
  return signs.every((sign) => sign === 0) ? "no clear difference" : "depends on the scale";
}

/** One sentence on a preset's excess over null. */
export function excessSentence({ preset, excess }: PresetSummary): string {
  const { raw } = excess;
  const verdict = bufferingVerdict(excess);
  const range = raw.interval === null ? "" : ` (95% interval ${withSigns(raw.interval)})`;
  const amount = `${fixed(raw.mean, 3)}${range}`;
  switch (verdict) {
    case "one replicate proves nothing":
      return `${preset}: one replicate proves nothing; in this one b3 exceeds that of null by ${amount}.`;
    case "softened":
      return `${preset}: where support is high, exposure goes with less distress than in null, on all three scales: excess of b3 ${amount}.`;
    case "sharpened":
      return `${preset}: where support is high, exposure goes with more distress than in null, on all three scales: excess of b3 ${amount}.`;
    case "depends on the scale":
      return `${preset}: it depends on the scale whether exposure goes with other distress than in null where support is high, so this is no finding: excess of b3 ${amount}.`;
    case "no clear difference":
      return `${preset}: no clear difference to null in how support goes with exposure: excess of b3 ${amount}.`;
  }
}

/** One sentence on the twin difference. */
export function reactivitySentence({ preset, reactivity: { low, high, highMinusLow } }: PresetSummary): string {
  const { mean, interval } = highMinusLow;
  const ends = `${fixed(high.mean, 3)} against ${fixed(low.mean, 3)}`;
  if (interval === null)
    return `${preset}: one replicate proves nothing; events raised distress by ${ends} (high against low support).`;
  const range = `${fixed(mean, 3)} (95% interval ${withSigns(interval)})`;
  const sign = signOf(highMinusLow);
  if (sign === 0)
    return `${preset}: no clear difference in what events do to people with high and low support: ${ends}, ${range}.`;
  return `${preset}: events raise distress ${sign === -1 ? "less" : "more"} in the third with most support than in the third with least: ${ends}, ${range}.`;
}

/** Below zero -1, above 1, holding zero 0; null where there is no interval. */
export function signOf({ interval }: MeanInterval): -1 | 0 | 1 | null {
  if (interval === null) return null;
  if (interval[1] < 0) return -1;
  return interval[0] > 0 ? 1 : 0;
}

function withSigns([low, high]: readonly [number, number]): string {
  return `${fixed(low, 3)} to ${fixed(high, 3)}`;
}
