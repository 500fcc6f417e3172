import type { MeanInterval } from "../statistics/mean-interval.ts";
import { fixed } from "../statistics/verdict-sentence.ts";
import { type OutcomeScale, outcomeScales } from "./moderation.ts";
import type { ComparedPreset } from "./preset-plans.ts";
import type { PresetSummary } from "./summary.ts";

/** What the excess over the null preset amounts to, in the words that follow from its intervals on three scales. */
export type BufferingVerdict =
  | "softened"
  | "sharpened"
  | "depends on the scale"
  | "no clear difference"
  | "one replicate proves nothing"
  | "nothing to compare";

/** Said wherever coefficients are shown. */
export const neverAlone =
  "Never read b3 of one preset alone: a skewed outcome bends it even where nothing softens anything, and its sign may turn from one scale to another. Only b3 minus that of a preset without help in events, with the same people and shocks, says something: null for both, none for buffer-only.";

/** Softened or sharpened only where the interval leaves out zero on the same side on all three scales. */
export function bufferingVerdict(excess: Readonly<Record<OutcomeScale, MeanInterval>>): BufferingVerdict {
  if (outcomeScales.some((scale) => excess[scale].count === 0)) return "nothing to compare";
  const signs = outcomeScales.map((scale) => signOf(excess[scale]));
  if (signs.includes(null)) return "one replicate proves nothing";
  if (signs.every((sign) => sign === -1)) return "softened";
  if (signs.every((sign) => sign === 1)) return "sharpened";
  return signs.every((sign) => sign === 0) ? "no clear difference" : "depends on the scale";
}

/** b3 of one preset minus that of another. */
export interface Excess {
  readonly preset: ComparedPreset;
  readonly over: ComparedPreset;
  readonly excess: Readonly<Record<OutcomeScale, MeanInterval>>;
}

/**
 * The differences worth reading: help in events with belonging in both (both over null) and in neither (buffer-only over
 * none), buffer-only over null, and how much belonging alone bends b3 (none over null, no help in either).
 */
export function excesses(presets: readonly PresetSummary[]): Excess[] {
  const pairs = [
    ["both", "null"],
    ["buffer-only", "none"],
    ["buffer-only", "null"],
    ["none", "null"],
  ] as const;
  return pairs.flatMap(([preset, over]) => {
    const found = presets.find((summary) => summary.preset === preset);
    return found === undefined ? [] : [{ preset, over, excess: over === "none" ? found.excessOverNone : found.excess }];
  });
}

/** One sentence on an excess. */
export function excessSentence({ preset, over, excess }: Excess): string {
  const { raw } = excess;
  const range = raw.interval === null ? "" : ` (95% interval ${withSigns(raw.interval)})`;
  const amount = `raw excess of b3 ${fixed(raw.mean, 3)}${range}`;
  const verdict = bufferingVerdict(excess);
  if (verdict === "nothing to compare")
    return `${preset} against ${over}: ${verdict}, for exposure, support or distress is the same in everybody.`;
  const head = `${preset} against ${over}: ${verdict === "one replicate proves nothing" ? `${verdict}; ${amount}.` : ""}`;
  if (verdict === "one replicate proves nothing") return head;
  if (preset === "none") {
    const bent = verdict === "no clear difference" ? "does not clearly bend b3" : "bends b3 by itself";
    return `${head}nobody helps in events in either; belonging, which null has, ${bent}; ${amount}.`;
  }
  if (verdict === "no clear difference") return `${head}no clear difference in how support goes with exposure; ${amount}.`;
  if (verdict === "depends on the scale") {
    return `${head}whether support goes with a weaker effect of exposure depends on the scale of distress, so this is no finding; ${amount}.`;
  }
  const less = verdict === "softened" ? "less" : "more";
  return `${head}where support is high, exposure goes with ${less} distress, on all three scales; ${amount}.`;
}

/** One sentence on the twin difference. */
export function reactivitySentence({ preset, reactivity: { low, high, highMinusLow } }: PresetSummary): string {
  const { mean, interval, count } = highMinusLow;
  if (count === 0) return `${preset}: nothing to compare, for there are fewer than three people in these thirds.`;
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
