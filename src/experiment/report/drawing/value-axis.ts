import { scaleLinear } from "d3";
import { fixed } from "../../statistics/verdict-sentence.ts";
import type { Mark } from "../figure.ts";
import { type OutcomeWords, scaleOf, signedText } from "../words/outcome-words.ts";
import type { Frame, Letters } from "./frame.ts";
import { segment, text } from "./marks.ts";
import { textWidth } from "./text-width.ts";

/** Round numbers along an outcome. */
export interface ValueTicks {
  /** From the lowest number to the highest, as told: shares of a hundred. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly told: number; readonly words: string }[];
  /** Pixels of the widest number. */
  readonly width: number;
}

/** @param values that have to lie within; none that are not numbers are looked at */
export function valueTicks(words: OutcomeWords, values: Iterable<number>, { text: size }: Letters, count = 4): ValueTicks {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value * scaleOf(words));
    high = Math.max(high, value * scaleOf(words));
  }
  if (low > high) [low, high] = [0, 1];
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  // Ends are rounder than needed by little, so that few hairlines do not make the picture mostly empty.
  const scale = scaleLinear([low, high], [0, 1]).nice(3 * count);
  const told = scale.ticks(count);
  const digits = Math.max(0, ...told.map((tick) => (String(Number(tick.toPrecision(12))).split(".")[1] ?? "").length));
  const ticks = told.map((tick) => {
    const plain = fixed(tick, digits);
    return { told: tick, words: words.isDifference ? signedText(plain) : plain };
  });
  const [from, to] = scale.domain();
  return { domain: [from, to], ticks, width: Math.max(...ticks.map((tick) => textWidth(tick.words, size))) };
}

/** Hairlines with their numbers on the left, and where a value lies. */
export function valueAxis(
  words: OutcomeWords,
  { domain, ticks }: ValueTicks,
  frame: Frame,
  { text: size }: Letters,
): { readonly y: (value: number) => number; readonly marks: readonly Mark[] } {
  const scale = scaleLinear(domain, [frame.bottom, frame.top]);
  const marks = ticks.flatMap(({ told, words: number }) => [
    words.isDifference && told === 0
      ? segment("k-zero", frame.left, scale(told), frame.right, scale(told), { "stroke-width": 1.2 })
      : segment("k-hairline", frame.left, scale(told), frame.right, scale(told)),
    text("k-tick", frame.left - 8, scale(told) + size * 0.34, number, size, { "text-anchor": "end" }),
  ]);
  return { y: (value) => scale(value * scaleOf(words)), marks };
}
