import { count, listed, upperFirst } from "../../../scenario/words.ts";
import { fixed, unitText } from "../../statistics/verdict-sentence.ts";
import { type Effect, type EffectKind, type Effects, isClear, leading } from "../numbers/effects.ts";
import { type OutcomeWords, scaleOf, signedText } from "./outcome-words.ts";
import { type Told, unclear } from "./trend-words.ts";

/** What the bars are, on their axis and in a sentence. */
export const effectAxis: Readonly<Record<EffectKind, (words: OutcomeWords) => string>> = {
  standardized: () => "Change in standard deviations of the outcome, for one standard deviation of the factor",
  share: () => "Share of the variance between rows of the design, %",
  total: () => "Share of the variance between rows of the design, with all interactions, %",
  elementary: ({ unit }) => `Mean size of the change over the whole range${unit === "" ? "" : `, ${unitText(unit)}`}`,
};

const meaning: Readonly<Record<EffectKind, string>> = {
  standardized: "Bars: slopes of a regression on all factors; to the right the outcome is higher where the factor is.",
  share: "Bars: how much of the variance between rows lies between the levels of a factor, straight or not.",
  total:
    "Outlined bars: total Sobol indices, with all interactions; full bars: first-order indices, the factor alone. The dice are taken out of both.",
  elementary: "Bars: mean size of Morris\u2019s elementary effects (mu*); short dashed lines: what the dice alone would make.",
};

const lead: Readonly<Record<EffectKind, (words: OutcomeWords) => string>> = {
  standardized: () => "Standardized slopes",
  share: () => "Shares of the variance between rows",
  total: () => "Total Sobol indices",
  elementary: ({ unit }) => `Mean sizes of the change over the whole range${unit === "" ? "" : `, in ${unitText(unit)}`}`,
};

/** How to read the bars, and their lines where there are any. */
export function effectReading({ kind, effects }: Effects): string {
  return effects.some(({ main }) => main.interval !== null) ? `${meaning[kind]} Lines: 95% intervals.` : meaning[kind];
}

/** What an effect is multiplied by to be told. */
export function effectScale(kind: EffectKind, words: OutcomeWords): number {
  return kind === "standardized" ? 1 : kind === "elementary" ? scaleOf(words) : 100;
}

/** "+0.81", "42%", "3.4". */
export function effectText(kind: EffectKind, words: OutcomeWords, value: number): string {
  const told = value * effectScale(kind, words);
  if (kind === "standardized") return signedText(fixed(told, 2));
  return kind === "elementary" ? fixed(told, told >= 9.95 ? 1 : 2) : `${fixed(told, 0)}%`;
}

/** Which factor the outcome hangs on most, unless that cannot be told. */
export function effectWords(words: OutcomeWords, found: Effects): Told {
  const { kind, effects } = found;
  const { name } = words;
  if (effects.length === 0)
    return { title: `${unclear(words)} along any factor`, description: "No factor has an effect that could be told." };
  const text = ({ factor, main }: Effect) => {
    const range =
      main.interval === null ? "" : ` (95% interval ${main.interval.map((end) => effectText(kind, words, end)).join(" to ")})`;
    return `${factor.title} ${effectText(kind, words, main.value)}${range}`;
  };
  const more = effects.length > 3 ? `; and ${count(effects.length - 3)} more` : "";
  const description = `${lead[kind](words)}: ${effects.slice(0, 3).map(text).join("; ")}${more}.`;
  if (effects.every(({ main }) => main.interval === null))
    return { title: `What moved ${name}: too few replicates to tell`, description };
  if (!effects.some(isClear)) return { title: `${unclear(words)} along any factor`, description };
  const first = leading(effects).filter(isClear);
  if (first.length === 1) return { title: `${upperFirst(first[0].factor.title)} moved ${name} most`, description };
  if (first.length > 3) return { title: `No clear order among ${count(first.length)} factors that moved ${name}`, description };
  return {
    title: `${upperFirst(listed(first.map(({ factor }) => factor.title)))} moved ${name} most, too alike to tell which more`,
    description,
  };
}
