import { counted, listed } from "../../scenario/words.ts";
import { pairedDifference } from "../statistics/paired-difference.ts";
import { verdictSentence } from "../statistics/verdict-sentence.ts";
import type { SweepManifest } from "../sweep/manifest.ts";
import type { SweepTable } from "../sweep/table.ts";
import { defaultsFor } from "./defaults.ts";
import { comparable } from "./numbers/comparable.ts";
import { byLevel, factorNamed, type PlacedFactor } from "./numbers/levels.ts";
import { effectsIn, ranksFactors } from "./numbers/most-telling.ts";
import { pooled } from "./numbers/pool.ts";
import { countOf, distinctRows, type RowValues, rowsOf } from "./numbers/rows.ts";
import { isScattered } from "./numbers/scattered.ts";
import { effectWords } from "./words/effect-words.ts";
import { interactionWords, slopePair } from "./words/interaction-words.ts";
import { variantText } from "./words/numbers.ts";
import { digitsForSpread, intervalWords, type OutcomeWords, outcomeWords, valueText } from "./words/outcome-words.ts";
import { countVerdicts, pairRange, pairTitle } from "./words/pair-words.ts";
import { type Curve, fromTo, trendWords } from "./words/trend-words.ts";

/** More factors than these are not all named in a question. */
const mostNamed = 3;

/** The scenario's question; without one, that of the design. */
export function questionOf(manifest: SweepManifest, outcome?: string): string {
  if (manifest.question !== null) return manifest.question;
  const { factors, outcome: about } = defaultsFor(manifest, outcome);
  const { name } = outcomeWords(manifest, about);
  if (factors.length > mostNamed) return `Which of ${factors.length} parameters matter most for ${name}?`;
  if (factors.length > 0)
    return `What ${factors.length === 1 ? "does" : "do"} ${listed(factors.map(({ title }) => title))} do to ${name}?`;
  if (manifest.variants.length > 1) return `Where does ${name} end, in ${listed(manifest.variants.map(variantText), "or")}?`;
  return manifest.title;
}

/**
 * What the sweep says, in a sentence or a few: paired differences where variants are compared, then the trend along the first two
 * factors and whether the second changes what the first does. Every word follows from an interval.
 */
export function answerSentences(table: SweepTable, outcome?: string): readonly string[] {
  const { manifest } = table;
  const defaults = defaultsFor(manifest, outcome);
  if (table.length === 0) return ["No run is there yet, so nothing can be said."];
  const { of } = defaults;
  return [
    ...(of.kind === "difference" ? pairSentences(table, defaults.outcome) : []),
    ...(defaults.x === null
      ? of.kind === "value"
        ? [meanSentence(table, defaults.outcome)]
        : []
      : trendSentences(table, defaults.outcome)),
  ];
}

/** Every other variant against the first, over all rows of the design. */
function pairSentences(table: SweepTable, outcome: string): readonly string[] {
  const words = outcomeWords(table.manifest, outcome);
  const [from, ...others] = table.manifest.variants;
  return others.map((to) => {
    const rows = distinctRows(rowsOf(table, outcome, { kind: "difference", from, to }));
    const pairs = rows
      .map(({ values }) => pairedDifference(new Float64Array(values.length), values))
      .filter(({ replicates }) => replicates > 0);
    const [only] = pairs;
    if (pairs.length === 1) return verdictSentence(only, words, variantText(from), variantText(to), rows[0].values.length);
    const counted = pairTitle(words, [from, to], countVerdicts(pairs), "rows of the design");
    return `${counted}. ${pairRange(words, [from, to], pairs)}`;
  });
}

/** The trend along the first factor, and whether the second changes it: of the outcome, or of the difference that was told before. */
function trendSentences(table: SweepTable, outcome: string): readonly string[] {
  const { manifest } = table;
  const defaults = defaultsFor(manifest, outcome);
  const { of, x, z } = defaults;
  if (x === null) return [];
  const full = outcomeWords(manifest, outcome, of);
  const words = of.kind === "value" ? full : { ...full, title: "This difference", name: "this difference" };
  if (ranksFactors(table, defaults)) {
    const { title, description } = effectWords(words, effectsIn(table, defaults));
    return [`${title}.`, description];
  }
  const factor = factorNamed(manifest, x);
  const every = rowsOf(table, outcome, of);
  const first = curveAlong(factor, every);
  const { title, description } = trendWords(words, first);
  // Of a difference "fell" alone would leave open whether it shrank.
  const trend = of.kind === "value" ? [`${title}.`, description] : [withEnds(words, first)];
  if (z === null || every.every((row) => countOf(row) < 2)) return trend;
  const second = factorNamed(manifest, z);
  if (isScattered(manifest, second)) return trend;
  const again = of.kind === "value" ? { ...words, title: "It" } : words;
  trend.push(withEnds(again, curveAlong(second, every)));
  if (defaults.factors.length > 2) trend.push(`${effectWords(words, effectsIn(table, defaults)).title}.`);
  const [both] = comparable([every], [factor, second]).lists;
  const lines = [...byLevel(second, both)].map(([level, own]) => ({
    level,
    places: [...byLevel(factor, own)].map(([place, cell]) => ({ level: place, pooled: pooled(cell) })),
  }));
  const pair = slopePair(factor, second, lines);
  return pair === null ? trend : [...trend, `${interactionWords(again, factor, second, pair).title}.`];
}

function curveAlong(factor: PlacedFactor, every: readonly RowValues[]): Curve {
  const [rows] = comparable([every], [factor]).lists;
  return { factor, places: [...byLevel(factor, rows)].map(([level, own]) => ({ level, pooled: pooled(own) })) };
}

/** A trend in one sentence: where there is one, with what the means are at its ends. */
function withEnds(words: OutcomeWords, curve: Curve): string {
  const { title, clear } = trendWords(words, curve);
  return `${title}${clear ? fromTo(words, curve) : ""}.`;
}

/** A design that varies nothing: the mean. */
function meanSentence(table: SweepTable, outcome: string): string {
  const words = outcomeWords(table.manifest, outcome);
  const [variant] = table.manifest.variants;
  const [row] = rowsOf(table, outcome, { kind: "value", variant });
  const { mean, interval, count, sd } = pooled(row === undefined ? [] : [row]).summary;
  const digits = digitsForSpread(words, sd);
  return `The mean of ${words.name} was ${valueText(words, mean, digits)} over ${counted(count, "replicate")}${intervalWords(words, interval)}.`;
}
