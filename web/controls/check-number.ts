import { controlWords } from "../words/controls.ts";

/** What a number may be. */
export interface Limits {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** What became of a typed text: a value, or what is wrong and the nearest value that would be right, if any. */
export type Checked =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string; readonly nearest: number | null };

/** Reads a number as people type it: comma or point, minus in either form. */
export function checkNumber(text: string, { name, min, max, whole }: Limits): Checked {
  const cleaned = text.trim().replace("\u2212", "-").replace(",", ".");
  const value = Number(cleaned);
  if (cleaned === "" || !Number.isFinite(value))
    return { ok: false, message: controlWords.notANumber(name, text.trim()), nearest: null };
  if (value < min || value > max) {
    const kept = Math.max(min, Math.min(max, value));
    return { ok: false, message: controlWords.outside(name, value, min, max), nearest: whole ? Math.round(kept) : kept };
  }
  if (whole && !Number.isInteger(value))
    return { ok: false, message: controlWords.notWhole(name, value), nearest: Math.round(value) };
  return { ok: true, value };
}

/** What a slider spans: what is plausible, and its value where that lies beyond. */
export function spanOf([from, to]: readonly [number, number], value: number): readonly [low: number, high: number] {
  return [Math.min(from, value), Math.max(to, value)];
}

/** A step for a slider over a range: about a hundred of them, each a round number. */
export function stepFor(low: number, high: number, whole: boolean): number {
  if (whole) return Math.max(1, Math.round((high - low) / 100));
  const rough = (high - low) / 100;
  let step = 1;
  while (step > rough * 1.5) step /= 10;
  while (step * 10 <= rough * 1.5) step *= 10;
  return rough >= 5 * step ? 5 * step : rough >= 2 * step ? 2 * step : step;
}

/** A value of a slider without the crumbs of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
