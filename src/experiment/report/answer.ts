import { pairedDifference } from "../statistics/paired-difference.ts";
import { verdictSentence } from "../statistics/verdict-sentence.ts";
import type { SweepManifest } from "../sweep/manifest.ts";
import type { SweepTable } from "../sweep/table.ts";
import { defaultsFor } from "./defaults.ts";
import { comparable } from "./numbers/comparable.ts";
import { byLevel, factorNamed } from "./numbers/levels.ts";
import { effectsIn, ranksFactors } from "./numbers/most-telling.ts";
import { pooled } from "./numbers/pool.ts";
import { distinctRows, rowsOf } from "./numbers/rows.ts";
import { isScattered } from "./numbers/scattered.ts";
import { effectWords } from "./words/effect-words.ts";
import { interactionWords, slopePair } from "./words/interaction-words.ts";
import { countOfThings, listed, variantText } from "./words/numbers.ts";
import { digitsForSpread, intervalWords, outcomeWords, valueText } from "./words/outcome-words.ts";
import { countVerdicts, pairRange, pairTitle } from "./words/pair-words.ts";
import { trendWords } from "./words/trend-words.ts";

/** The scenario's question; without one, that of the design. */
export function questionOf(manifest: SweepManifest, outcome?: string): string {
  if (manifest.question !== null) return manifest.question;
  const { factors, outcome: about } = defaultsFor(manifest, outcome);
  const { name } = outcomeWords(manifest, about);
  if (factors.length > 0) return `How does ${name} depend on ${listed(factors.map(({ title }) => title))}?`;
  if (manifest.variants.length > 1) return `How does ${name} differ between ${listed(manifest.variants.map(variantText))}?`;
  return manifest.title;
}

/**
 * What the sweep says, in a sentence or a few: paired differences where variants are compared, else the trend along the first factor and
 * whether the second changes it. Every word follows from an interval.
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
    if (pairs.length === 1) return verdictSentence(only, words, variantText(from), variantText(to));
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
  const [rows] = comparable([every], [factor]).lists;
  const places = [...byLevel(factor, rows)].map(([level, own]) => ({ level, pooled: pooled(own) }));
  const { title, description } = trendWords(words, { factor, places });
  const trend = [`${title}.`, ...(of.kind === "value" ? [description] : [])];
  if (z === null) return trend;
  const second = factorNamed(manifest, z);
  if (isScattered(manifest, second)) return trend;
  const [both] = comparable([every], [factor, second]).lists;
  const lines = [...byLevel(second, both)].map(([level, own]) => ({
    level,
    places: [...byLevel(factor, own)].map(([place, cell]) => ({ level: place, pooled: pooled(cell) })),
  }));
  const pair = slopePair(factor, second, lines);
  return pair === null ? trend : [...trend, `${interactionWords(words, factor, second, pair).title}.`];
}

/** A design that varies nothing: the mean. */
function meanSentence(table: SweepTable, outcome: string): string {
  const words = outcomeWords(table.manifest, outcome);
  const [variant] = table.manifest.variants;
  const [row] = rowsOf(table, outcome, { kind: "value", variant });
  const { mean, interval, count, sd } = pooled(row === undefined ? [] : [row]).summary;
  const digits = digitsForSpread(words, sd);
  return `The mean of ${words.name} was ${valueText(words, mean, digits)} over ${countOfThings(count, "replicate")}${intervalWords(words, interval)}.`;
}
