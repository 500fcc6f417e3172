import { type ComparedPair, type ComparedVariant, type Comparison, measureOf } from "../experiment/comparison.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import { effectSize } from "../experiment/statistics/effect-size.ts";
import { numbersOf } from "../experiment/statistics/paired-difference.ts";
import { digitsFor, digitsOf, fixed, intervalText, scaleOf, unitText } from "../experiment/statistics/verdict-sentence.ts";
import { isToldInPercent } from "../experiment/told-in-percent.ts";
import { type Measure, type MeasureName, measures } from "../model/measures/weekly.ts";
import type { ComparedFile } from "./compare-file.ts";
import type { LoadedScenario } from "./load-scenario.ts";
import { tableText, wrapped } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** Measures that every table shows, with short heads. */
const shown: readonly (readonly [MeasureName, string])[] = [
  ["distress", "everyone"],
  ["distressDevalued", "devalued"],
  ["distressOthers", "others"],
  ["gap", "gap"],
  ["worstTenth", "worst tenth"],
  ["isolates", "isolates"],
];

/** The comparison as people read it: variants, pairs, one sentence a pair, and what to keep in mind. */
export function comparisonText(comparison: Comparison, terminal: Terminal): string {
  const { outcome, variants, pairs, note, replicates } = comparison;
  const parts = [
    terminal.paint("bold", `Mean of ${replicates} ${replicates === 1 ? "replicate" : "replicates"}, distress in points of 100`),
    variantTable(variants, outcome),
  ];
  if (pairs.length > 0) {
    parts.push(
      "",
      terminal.paint("bold", `${outcome.title}, ${unitText(outcome.unit)}: paired differences`),
      pairTable(pairs, outcome.unit),
    );
    parts.push("", ...pairs.map(({ sentence }) => wrapped(sentence)));
  } else
    parts.push("", `There is one variant, "${variants[0]?.name ?? ""}": nothing to compare it with. Add another under compare:.`);
  const partial = partialNote(comparison);
  if (partial !== null) parts.push("", wrapped(partial));
  if (note !== null) parts.push("", wrapped(note));
  return parts.join("\n");
}

/** What to keep in mind where differences are over fewer replicates than were asked for; null else. */
function partialNote({ pairs, replicates }: Comparison): string | null {
  const fewest = Math.min(replicates, ...pairs.map((pair) => pair.replicates));
  if (fewest === replicates) return null;
  const several = pairs.length > 1 ? "as few as " : "";
  return (
    `Differences are over the replicates in which both variants have a value, here ${several}${fewest} of ${replicates}; means are over ` +
    `all in which the variant has one, so they need not lie as far apart.`
  );
}

/** The comparison as data: what `--json` prints. */
export function comparisonJson(
  compared: ComparedFile,
  { scenario, file }: LoadedScenario,
  withHash: boolean,
): Record<string, unknown> {
  const { outcome, replicates, pairs, note, failed, folder, seed } = compared;
  return {
    file,
    title: scenario.title,
    question: scenario.question,
    engine: engineVersion,
    seed,
    weeks: scenario.weeks,
    replicates,
    outcome: { name: outcome.name, title: outcome.title, unit: outcome.unit, meaning: outcome.meaning },
    variants: compared.variants.map((variant, k) => ({
      ...variant,
      letter: scenario.variants[k].letter,
      changed: scenario.variants[k].changed,
    })),
    pairs: pairs.map((pair) => ({ ...pair, ...numbersOf(pair), effect: effectSize(pair) })),
    note,
    failed,
    folder,
    ...(withHash ? { hash: compared.hash } : {}),
  };
}

function variantTable(variants: readonly ComparedVariant[], outcome: Measure): string {
  const isShown = shown.some(([name]) => name === outcome.name);
  const isOwn = measures.every(({ name }) => name !== outcome.name);
  // The title of an outcome of one's own may be a sentence; its name is short.
  const head = isOwn ? outcome.name : outcome.title.toLowerCase();
  const columns: readonly (readonly [string, string])[] = isShown ? shown : [...shown, [outcome.name, head]];
  const cell = ({ means }: ComparedVariant, name: string) => {
    const value = means[name];
    if (value === null) return "-";
    const { unit } = measureOf(name, [outcome]);
    if (unit === "share") return `${fixed(100 * value, 1)}%`;
    const told = value * scaleOf(unit);
    return `${fixed(told, digitsFor(Math.abs(told)))}${isToldInPercent(unit) ? "%" : ""}`;
  };
  return tableText(
    ["", ...columns.map(([, head]) => head)],
    variants.map((variant) => [variant.name, ...columns.map(([name]) => cell(variant, name))]),
  );
}

function pairTable(pairs: readonly ComparedPair[], unit: string): string {
  return tableText(
    ["", "difference", "95% interval", "replicates", "verdict"],
    pairs.map((pair) => {
      const scaled = pair.difference * scaleOf(unit);
      const agreeing = pair.difference < 0 ? pair.lower : pair.higher;
      return [
        `${pair.to} − ${pair.from}`,
        pair.replicates === 0 ? "-" : fixed(scaled, digitsOf(pair, unit)),
        pair.interval === null ? "-" : intervalText(pair.interval, unit),
        `${agreeing} of ${pair.replicates}`,
        pair.verdict,
      ];
    }),
    [0, 4],
  );
}
