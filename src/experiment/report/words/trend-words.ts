import type { Level } from "../../../scenario/sweep/sweep.ts";
import { counted, upperFirst } from "../../../scenario/words.ts";
import { meanInterval } from "../../statistics/mean-interval.ts";
import { pairedDifference } from "../../statistics/paired-difference.ts";
import { alikeTo, atOnce, extremes, pairsOf } from "../numbers/extremes.ts";
import { levelScale } from "../numbers/level-scale.ts";
import type { PlacedFactor } from "../numbers/levels.ts";
import type { Pooled } from "../numbers/pool.ts";
import { directionOf, rises, turns } from "../numbers/trend.ts";
import { factorAt, levelName } from "./numbers.ts";
import { differenceWords, digitsForSpread, halfOf, type OutcomeWords, valueText } from "./outcome-words.ts";

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

/** What a curve shows, and whether it clearly goes somewhere. */
export interface TrendTold extends Told {
  readonly clear: boolean;
}

/** The title follows the trend over all levels, the sentence compares the two ends of it. */
export function trendWords(words: OutcomeWords, curve: Curve): TrendTold {
  const { clear = false, ...told } = trendOf(words, curve);
  return { ...told, clear };
}

function trendOf(words: OutcomeWords, { factor, places: all }: Curve): Told & { readonly clear?: boolean } {
  const places = all.filter(({ pooled }) => pooled.summary.count > 0);
  const { title } = words;
  if (places.length < 2) return { title: `${title}: nothing to compare along ${factor.title}`, description: few(words, places) };
  const [first, last] = factor.numeric ? [places[0], places[places.length - 1]] : extremes(places);
  const sentence = endsSentence(words, factor, first, last, factor.numeric ? 1 : pairsOf(places.length));
  if (Math.max(...places.map(({ pooled }) => pooled.summary.count)) < 2) {
    return { title: `${title} along ${factor.title}: one replicate proves nothing`, description: sentence };
  }
  if (!factor.numeric) return namedTrend(words, factor, places, sentence);
  const scale = levelScale(
    places.map(({ level }) => level),
    true,
  );
  const levels = places.map(({ level, pooled }) => ({ at: scale.at(level), values: pooled.values }));
  const way = directionOf(meanInterval(rises(levels)));
  const turn = turns(levels);
  if (turn === "both ways")
    return { title: `${title} went up and down along ${factor.title}`, description: sentence, clear: true };
  if (turn !== null) return { ...turned(words, factor, places, turn, sentence), clear: true };
  if (way === "unclear") return { title: `${unclear(words)} along ${factor.title}`, description: sentence };
  return { title: `${title} ${way === "up" ? "rose" : "fell"} with ${factor.title}`, description: sentence, clear: true };
}

type Place = Curve["places"][number];

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
  places: readonly Place[],
  ends: string,
): Told & { readonly clear?: boolean } {
  const [lowest, highest] = extremes(places);
  if (directionOf({ interval: atOnce(lowest, highest, pairsOf(places.length)) }) !== "up") {
    return { title: `${unclear(words)} between levels of ${factor.title}`, description: ends };
  }
  const told = endsTold(places, "level");
  const [low, high] = [levelName(lowest.level), levelName(highest.level)];
  return {
    title: `${words.title} ended ${told.lowest} with ${factor.title} ${low}, ${told.highest} with ${high}`,
    description: `${ends}${told.near}`,
    clear: true,
  };
}

/** "At climate 0.1 the mean was 31.2, at 0.9 it was 46.8: 15.6 points of 100 higher (95% interval 14.0 to 17.2)." */
function endsSentence(words: OutcomeWords, factor: PlacedFactor, first: Place, last: Place, picked: number): string {
  const { difference, interval, replicates, lower, higher } = pairedDifference(first.pooled.values, last.pooled.values);
  // As many decimals as the difference deserves: no more of them where it is small by luck.
  const digits = digitsForSpread(words, Math.max(meansApart(first, last), halfOf(interval)));
  const value = ({ pooled }: Place) => valueText(words, pooled.summary.mean, digits);
  const at = `At ${factorAt(factor, first.level)} the mean was ${value(first)}, at ${levelName(last.level)} it was ${value(last)}`;
  if (replicates === 0) return `${at}.`;
  if (interval === null) return `${at}, in one replicate.`;
  if (lower === 0 && higher === 0) return `${at}: the same in all ${replicates} replicates.`;
  const often = difference < 0 ? `lower in ${lower}` : `higher in ${higher}`;
  const told =
    picked > 1
      ? differenceWords(words, difference, atOnce(first, last, picked), "interval wide enough for all pairs at once")
      : differenceWords(words, difference, interval);
  return `${at}: ${told}, ${often} of ${replicates} replicates.`;
}

/** ", from 31.2 at 0.1 to 46.8 at 0.9"; of names the lowest and the highest: ": 31.2 and 46.8". Nothing where places lack replicates. */
export function fromTo(words: OutcomeWords, { factor, places: all }: Curve): string {
  const places = all.filter(({ pooled }) => pooled.summary.count > 1);
  if (places.length < 2) return "";
  const [first, last] = factor.numeric ? [places[0], places[places.length - 1]] : extremes(places);
  const digits = digitsForSpread(words, meansApart(first, last));
  const [from, to] = [first, last].map(({ pooled }) => valueText(words, pooled.summary.mean, digits));
  return factor.numeric
    ? `, from ${from} at ${levelName(first.level)} to ${to} at ${levelName(last.level)}`
    : `: ${from} and ${to}`;
}

function meansApart(first: Place, last: Place): number {
  return Math.abs(last.pooled.summary.mean - first.pooled.summary.mean);
}

/** How the lowest and the highest place may be called, and from how many others they cannot be told. */
export function endsTold<One extends { readonly pooled: Pooled }>(
  places: readonly One[],
  one: string,
): { readonly lowest: string; readonly highest: string; readonly near: string } {
  const [low, high] = extremes(places).map((place) => alikeTo(place, places));
  const near = [
    ...(low > 0 ? [`${counted(low, `other ${one}`)} from the lowest`] : []),
    ...(high > 0 ? [`${counted(high, `other ${one}`)} from the highest`] : []),
  ];
  return {
    lowest: low === 0 ? "lowest" : "among the lowest",
    highest: high === 0 ? "highest" : "among the highest",
    near: near.length === 0 ? "" : ` Not clearly apart: ${near.join(", ")}.`,
  };
}

function few(words: OutcomeWords, places: readonly Place[]): string {
  const [only] = places;
  if (only === undefined) return `No run has a value of ${words.name}.`;
  const { mean, interval } = only.pooled.summary;
  const digits = digitsForSpread(words, interval === null ? Math.abs(mean) : interval[1] - interval[0]);
  return upperFirst(`the mean was ${valueText(words, mean, digits)}.`);
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
