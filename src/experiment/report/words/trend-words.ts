import type { Level } from "../../../scenario/sweep/sweep.ts";
import { meanInterval } from "../../statistics/mean-interval.ts";
import { pairedDifference } from "../../statistics/paired-difference.ts";
import { levelScale } from "../numbers/level-scale.ts";
import type { PlacedFactor } from "../numbers/levels.ts";
import type { Pooled } from "../numbers/pool.ts";
import { directionOf, minus, rises, turns } from "../numbers/trend.ts";
import { factorAt, levelText, upperFirst } from "./numbers.ts";
import { differenceWords, digitsForSpread, type OutcomeWords, valueText } from "./outcome-words.ts";

/** A curve of means over the levels of a factor. */
export interface Curve {
  readonly factor: PlacedFactor;
  readonly places: readonly { readonly level: Level; readonly pooled: Pooled }[];
}

/** What a curve shows, as a title and as a sentence with its numbers. */
export interface Told {
  readonly title: string;
  readonly description: string;
}

/** The title follows the trend over all levels, the sentence compares the two ends of it. */
export function trendWords(words: OutcomeWords, { factor, places: all }: Curve): Told {
  const places = all.filter(({ pooled }) => pooled.summary.count > 0);
  const { title } = words;
  if (places.length < 2) return { title: `${title}: nothing to compare along ${factor.title}`, description: few(words, places) };
  const [first, last] = factor.numeric ? [places[0], places[places.length - 1]] : extremes(places);
  const sentence = endsSentence(words, factor, first, last, factor.numeric ? 1 : pairsOf(places.length));
  if (Math.max(...places.map(({ pooled }) => pooled.summary.count)) < 2) {
    return { title: `${title} along ${factor.title}: one replicate proves nothing`, description: sentence };
  }
  if (!factor.numeric) return namedTrend(words, factor, first, last, places.length, sentence);
  const scale = levelScale(
    places.map(({ level }) => level),
    true,
  );
  const levels = places.map(({ level, pooled }) => ({ at: scale.at(level), values: pooled.values }));
  const way = directionOf(meanInterval(rises(levels)));
  const turn = turns(levels);
  if (turn === "both ways") return { title: `${title} went up and down along ${factor.title}`, description: sentence };
  if (turn !== null) return turned(words, factor, places, turn, sentence);
  if (way === "unclear") return { title: `${unclear(words)} along ${factor.title}`, description: sentence };
  return { title: `${title} ${way === "up" ? "rose" : "fell"} with ${factor.title}`, description: sentence };
}

type Place = Curve["places"][number];
type HasPooled = Pick<Place, "pooled">;

function turned(words: OutcomeWords, factor: PlacedFactor, places: readonly Place[], turn: string, ends: string): Told {
  const [lowest, highest] = extremes(places);
  const { level, pooled } = turn === "up, then down" ? highest : lowest;
  const value = valueText(words, pooled.summary.mean, digitsForSpread(words, spreadOf(places)));
  const most = turn === "up, then down" ? "highest" : "lowest";
  return {
    title: `${words.title} went ${turn} along ${factor.title}`,
    description: `It was ${most} at ${factorAt(factor, level)}, ${value} on average. ${ends}`,
  };
}

function namedTrend(
  words: OutcomeWords,
  factor: PlacedFactor,
  lowest: Place,
  highest: Place,
  count: number,
  description: string,
): Told {
  if (directionOf({ interval: atOnce(lowest, highest, pairsOf(count)) }) !== "up") {
    return { title: `${unclear(words)} between levels of ${factor.title}`, description };
  }
  const [low, high] = [levelText(lowest.level), levelText(highest.level)];
  return { title: `${words.title} ended lowest with ${factor.title} ${low}, highest with ${high}`, description };
}

/** "At climate 0.1 the mean was 31.2, at 0.9 it was 46.8: 15.6 points of 100 higher (95% interval 14.0 to 17.2)." */
function endsSentence(words: OutcomeWords, factor: PlacedFactor, first: Place, last: Place, picked: number): string {
  const digits = digitsForSpread(words, Math.abs(last.pooled.summary.mean - first.pooled.summary.mean));
  const value = ({ pooled }: Place) => valueText(words, pooled.summary.mean, digits);
  const at = `At ${factorAt(factor, first.level)} the mean was ${value(first)}, at ${levelText(last.level)} it was ${value(last)}`;
  const { difference, interval, replicates, lower, higher } = pairedDifference(first.pooled.values, last.pooled.values);
  if (replicates === 0) return `${at}.`;
  if (interval === null) return `${at}, in one replicate.`;
  const often = difference < 0 ? `lower in ${lower}` : `higher in ${higher}`;
  const told =
    picked > 1
      ? differenceWords(words, difference, atOnce(first, last, picked), "interval wide enough for all pairs at once")
      : differenceWords(words, difference, interval);
  return `${at}: ${told}, ${often} of ${replicates} replicates.`;
}

/** The interval of a difference that was picked from so many by what it came to (Bonferroni). */
export function atOnce(from: HasPooled, to: HasPooled, picked: number): readonly [number, number] | null {
  return meanInterval(minus(to.pooled.values, from.pooled.values), 1 - 0.05 / picked).interval;
}

/** Pairs among so many places. */
export function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function few(words: OutcomeWords, places: readonly Place[]): string {
  const [only] = places;
  if (only === undefined) return `No run has a value of ${words.name}.`;
  const { mean, interval } = only.pooled.summary;
  const digits = digitsForSpread(words, interval === null ? Math.abs(mean) : interval[1] - interval[0]);
  return upperFirst(`the mean was ${valueText(words, mean, digits)}.`);
}

/** The places with the lowest and the highest mean. */
export function extremes<One extends { readonly pooled: Pooled }>(places: readonly One[]): readonly [lowest: One, highest: One] {
  const sorted = [...places].sort((a, b) => a.pooled.summary.mean - b.pooled.summary.mean);
  return [sorted[0], sorted[sorted.length - 1]];
}

/** "No clear difference in average distress"; of what is a difference itself, "No clear change of the difference in ...". */
export function unclear({ name, isDifference }: OutcomeWords): string {
  return `No clear ${isDifference ? "change of" : "difference in"} ${name}`;
}

/** How far means lie apart. */
export function spreadOf(places: readonly { readonly pooled: Pooled }[]): number {
  const means = places.map(({ pooled }) => pooled.summary.mean).filter(Number.isFinite);
  return means.length === 0 ? 0 : Math.max(...means) - Math.min(...means);
}
