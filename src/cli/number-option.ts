import { type Given, textOption } from "./command.ts";
import { Complaint } from "./exit.ts";

/** A number as it was typed: 2, 0.5, 80%. @throws Complaint unless it lies strictly between the two limits */
export function numberOption(given: Given, name: string, above: number, below: number): number | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  const [, digits, percent] = /^\s*(-?\d*\.?\d+(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text) ?? [];
  const value = Number(digits) / (percent === "%" ? 100 : 1);
  if (digits !== undefined && value > above && value < below) return value;
  const range =
    below === Number.POSITIVE_INFINITY
      ? above === Number.NEGATIVE_INFINITY
        ? ""
        : ` above ${above}`
      : ` between ${above} and ${below}`;
  throw new Complaint(`--${name} is "${text}"; it must be a number${range}`);
}

/** An amount as it was typed: 15, 0.5. @throws Complaint unless it is a number from 0 up */
export function amountOption(given: Given, name: string): number | undefined {
  const text = textOption(given, name)?.trim();
  if (text === undefined) return undefined;
  const value = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new Complaint(`--${name} is "${text}"; it must be a number from 0 up, such as 15 or 0.5`);
}
