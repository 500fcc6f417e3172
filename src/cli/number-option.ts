import { type Given, textOption } from "./command.ts";
import { Complaint } from "./exit.ts";

/** A number as it was typed: 2, 0.5, 80%. @throws Complaint unless it lies above the limit */
export function numberOption(given: Given, name: string, above: number): number | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  const value = numberIn(text);
  if (value > above && Number.isFinite(value)) return value;
  throw new Complaint(`--${name} is "${text}"; it must be a number${Number.isFinite(above) ? ` above ${above}` : ""}`);
}

/** A chance as it was typed, 0.8 or 80%. @throws Complaint, with an example, unless it lies between the two limits or is one of them */
export function chanceOption(given: Given, name: string, from: number, to: number, example: number): number | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  const value = numberIn(text);
  if (value >= from && value <= to) return value;
  throw new Complaint(
    `--${name} is "${text}"; it must be a number from ${from} to ${to}, such as ${example} or ${100 * example}%`,
  );
}

/** NaN for what is no number. */
function numberIn(text: string): number {
  const [, digits, percent] = /^\s*(-?\d*\.?\d+(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text) ?? [];
  return digits === undefined ? Number.NaN : Number(digits) / (percent === "%" ? 100 : 1);
}

/** An amount as it was typed: 15, 0.5. @throws Complaint unless it is a number from 0 up */
export function amountOption(given: Given, name: string): number | undefined {
  const text = textOption(given, name)?.trim();
  if (text === undefined) return undefined;
  const value = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new Complaint(`--${name} is "${text}"; it must be a number from 0 up, such as 15 or 0.5`);
}
