import type { Level } from "../../../scenario/sweep/sweep.ts";
import { type MeanInterval, meanInterval } from "../../statistics/mean-interval.ts";
import { pairsOf } from "../numbers/extremes.ts";
import { levelScale } from "../numbers/level-scale.ts";
import type { PlacedFactor } from "../numbers/levels.ts";
import type { Pooled } from "../numbers/pool.ts";
import { directionOf, minus, rises } from "../numbers/trend.ts";
import { factorAt, levelName } from "./numbers.ts";
import { amountText, intervalWords, type OutcomeWords } from "./outcome-words.ts";
import type { Told } from "./trend-words.ts";

/** A line of means: the level of the factor that has a line a level, and where the line goes. */
export interface LevelLine {
  readonly level: Level;
  readonly places: readonly { readonly level: Level; readonly pooled: Pooled }[];
}

/** Two lines, each with its rise over the whole range of x, and the difference of the rises. */
export interface SlopePair {
  readonly from: LevelLine;
  readonly to: LevelLine;
  readonly rises: readonly [MeanInterval, MeanInterval];
  readonly difference: MeanInterval;
  /** From how many pairs this one was picked by what it came to. */
  readonly picked: number;
}

/**
 * The two lines that are compared: lowest and highest level of numbers; of names the pair whose slopes differ most, with an
 * interval that makes up for the choice. Null where no two lines have two levels of x in common.
 */
export function slopePair(x: PlacedFactor, z: PlacedFactor, lines: readonly LevelLine[]): SlopePair | null {
  const known = lines.filter(({ places }) => places.filter(({ pooled }) => pooled.summary.count > 0).length > 1);
  if (known.length < 2) return null;
  if (z.numeric) return compared(x, known[0], known[known.length - 1], 1);
  const pairs = known.flatMap((from, k) => known.slice(k + 1).map((to) => compared(x, from, to, pairsOf(known.length))));
  const size = (pair: SlopePair | null) => (pair === null ? -1 : Math.abs(pair.difference.mean));
  return pairs.reduce((most, pair) => (size(pair) > size(most) ? pair : most), null);
}

function compared(x: PlacedFactor, from: LevelLine, to: LevelLine, picked: number): SlopePair | null {
  const has = ({ places }: LevelLine, level: Level) =>
    places.find((place) => place.level === level && place.pooled.summary.count > 0);
  const levels = from.places.map(({ level }) => level).filter((level) => has(from, level) && has(to, level));
  if (levels.length < 2) return null;
  const { at } = levelScale(levels, x.numeric);
  const [first, second] = [from, to].map((line) =>
    rises(levels.map((level) => ({ at: at(level), values: has(line, level)?.pooled.values ?? new Float64Array() }))),
  );
  return {
    from,
    to,
    rises: [meanInterval(first), meanInterval(second)],
    difference: meanInterval(minus(second, first), 1 - 0.05 / picked),
    picked,
  };
}

/** The title says whether the lines are parallel as far as can be told; the sentence gives both slopes and their difference. */
export function interactionWords(words: OutcomeWords, x: PlacedFactor, z: PlacedFactor, pair: SlopePair | null): Told {
  const { title, name } = words;
  if (pair === null)
    return { title: `${title} by ${x.title} and ${z.title}: nothing to compare`, description: `No two lines can be compared.` };
  const [first, second] = pair.rises;
  const [low, high] = [levelName(pair.from.level), levelName(pair.to.level)];
  const at = factorAt(z, pair.from.level);
  const description = slopeSentence(words, x, z, pair);
  if (pair.difference.interval === null)
    return { title: `${title} by ${x.title} and ${z.title}: one replicate proves nothing`, description };
  if (directionOf(pair.difference) === "unclear")
    return { title: `No clear difference in how ${name} changed with ${x.title} between ${at} and ${high}`, description };
  const ways = [verb(first), verb(second)];
  if (ways.every((way) => way === unchanged)) {
    const differed = `How ${name} changed with ${x.title} differed between ${at} and ${high}`;
    return { title: `${differed}, though it clearly rose or fell at neither`, description };
  }
  if (ways[0] === ways[1]) {
    const more = Math.abs(second.mean) > Math.abs(first.mean) ? "more" : "less";
    return { title: `${title} ${ways[0]} ${more} with ${x.title} at ${z.title} ${high} than at ${low}`, description };
  }
  return { title: `${title} ${ways[0]} with ${x.title} at ${at}, and ${ways[1]} at ${high}`, description };
}

const unchanged = "did not clearly change";

function verb({ mean, interval }: MeanInterval): string {
  if (directionOf({ interval }) === "unclear") return unchanged;
  return mean > 0 ? "rose" : "fell";
}

function slopeSentence(
  words: OutcomeWords,
  x: PlacedFactor,
  z: PlacedFactor,
  { from, to, rises, difference, picked }: SlopePair,
): string {
  const levels = from.places.map(({ level }) => level);
  const range = `${levelName(levels[0])} to ${levelName(levels[levels.length - 1])}`;
  // Not "rose" or "fell": those are said where an interval leaves out zero.
  const moved = ({ mean }: MeanInterval) => `${mean < 0 ? "down" : "up"} by ${amountText(words, mean)}`;
  const [a, b] = [factorAt(z, from.level), levelName(to.level)];
  const both = `From ${x.title} ${range} the line goes ${moved(rises[0])} at ${a}, and ${moved(rises[1])} at ${b}`;
  if (difference.interval === null) return `${both}.`;
  const named = picked > 1 ? "interval wide enough for all pairs at once" : "95% interval";
  const parallel = directionOf(difference) === "unclear" ? "the lines may be parallel" : "the lines are not parallel";
  const sign = difference.mean < 0 ? "\u2212" : "+";
  const told = `Difference in slope ${sign}${amountText(words, difference.mean)} over that range`;
  return `${both}: ${parallel}. ${told}${intervalWords(words, difference.interval, named)}.`;
}
