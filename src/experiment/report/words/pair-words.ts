import { type PairedDifference, pairedDifference } from "../../statistics/paired-difference.ts";
import { fixed, unitText } from "../../statistics/verdict-sentence.ts";
import { variantText } from "./numbers.ts";
import { digitsForSpread, type OutcomeWords, scaleOf, signedText } from "./outcome-words.ts";

/** How two variants differ at several places. */
export interface PairCounts {
  readonly places: number;
  readonly lower: number;
  readonly higher: number;
  readonly unclear: number;
  /** Of those that are unclear, places with one replicate. */
  readonly single: number;
}

/** Paired differences of two lists of values, place by place; places without a pair are left out. */
export function pairsAt(
  places: readonly { readonly from: Float64Array; readonly to: Float64Array }[],
): readonly PairedDifference[] {
  return places.map(({ from, to }) => pairedDifference(from, to)).filter(({ replicates }) => replicates > 0);
}

/** How many places came out which way. */
export function countVerdicts(pairs: readonly PairedDifference[]): PairCounts {
  const count = (verdict: string) => pairs.filter((pair) => pair.verdict === verdict).length;
  const [lower, higher] = [count("lower"), count("higher")];
  const single = count("one replicate proves nothing");
  return { places: pairs.length, lower, higher, unclear: pairs.length - lower - higher, single };
}

/** "Average distress ended lower in B than in A at 4 of 6 levels of climate, higher at 1, no clear difference at 1". */
export function pairTitle(
  words: OutcomeWords,
  variants: readonly [from: string, to: string],
  counts: PairCounts,
  places: string,
): string {
  const [from, to] = variants.map(variantText);
  const { places: all, lower, higher, unclear, single } = counts;
  if (all === 0) return `Nothing to compare between ${from} and ${to}`;
  if (single === all) return `${words.title} in ${to} against ${from}: one replicate proves nothing`;
  if (lower === 0 && higher === 0)
    return `No clear difference in ${words.name} between ${from} and ${to}${all === 1 ? "" : ` at ${all === 2 ? "either" : "any"} of ${all} ${places}`}`;
  const [word, other] = lower >= higher ? (["lower", "higher"] as const) : (["higher", "lower"] as const);
  const most = Math.max(lower, higher);
  const least = Math.min(lower, higher);
  const where =
    most < all ? ` at ${most} of ${all} ${places}` : all === 1 ? "" : ` at ${all === 2 ? "both" : `all ${all}`} ${places}`;
  const rest = [
    ...(least > 0 ? [`${other} at ${least}`] : []),
    ...(least > 0 && unclear > 0 ? [`no clear difference at ${unclear}`] : []),
  ];
  return [`${words.title} ended ${word} in ${to} than in ${from}${where}`, ...rest].join(", ");
}

/** "B minus A lay between −5.2 and +1.8 points of 100." */
export function pairRange(
  words: OutcomeWords,
  variants: readonly [from: string, to: string],
  pairs: readonly PairedDifference[],
): string {
  const [from, to] = variants.map(variantText);
  if (pairs.length === 0) return "";
  const differences = pairs.map(({ difference }) => difference);
  const [low, high] = [Math.min(...differences), Math.max(...differences)];
  const digits = digitsForSpread(words, Math.max(Math.abs(low), Math.abs(high)));
  const told = (value: number) => signedText(fixed(value * scaleOf(words), digits));
  const unit = words.unit === "" ? "" : ` ${unitText(words.unit)}`;
  const what = `The mean difference, ${to} minus ${from},`;
  return pairs.length === 1 || told(low) === told(high)
    ? `${what} was ${told(low)}${unit}.`
    : `${what} lay between ${told(low)} and ${told(high)}${unit}.`;
}
