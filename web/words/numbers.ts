/** How numbers and lists are written: numbers as in the page's language, lists in American English. Minus is U+2212; figures never break from what they count. */

import { currentLanguage, isRightToLeft, localeOf } from "./language.ts";

const minus = "\u2212";

/** A plain number with at most `digits` decimals: "0.35", "941", "1,204". */
export function plain(value: number, digits = 2): string {
  if (Number.isNaN(value)) return "none";
  return withMinus(formatOf(0, digits).format(noNegativeZero(value, digits)));
}

/** A number with exactly `digits` decimals: "4.0". */
export function fixed(value: number, digits = 1): string {
  if (Number.isNaN(value)) return "none";
  return withMinus(formatOf(digits, digits).format(noNegativeZero(value, digits)));
}

/** Made once for each language and number of decimals: to make one takes a hundred times as long as to use it. */
function formatOf(least: number, most: number): Intl.NumberFormat {
  const locale = localeOf(currentLanguage());
  const name = `${locale} ${least} ${most}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
    formats.set(name, format);
  }
  return format;
}
const formats = new Map<string, Intl.NumberFormat>();

/** A change with its sign: "+3", "−0.4", "0". */
export function signed(value: number, digits = 0): string {
  const text = fixed(value, digits);
  return Number(value.toFixed(digits)) > 0 ? inOrder(`+${text}`) : text;
}

/** "1 tie", "12 ties". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${plain(number, 0)} ${number === 1 ? one : many}`;
}

/** "2.7 to 5.3". */
export function range(low: number, high: number, digits = 1): string {
  return `${fixed(low, digits)} to ${fixed(high, digits)}`;
}

/** "Sam", "Sam and Kim", "Sam, Kim and Ada". */
export function list(names: readonly string[], most = 3): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} others`] : names;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} and ${shown[shown.length - 1]}`;
}

/** Numbers to ten as words, for the beginning of a sentence or a spoken one. */
export function inWords(number: number): string {
  return words[number] ?? plain(number, 0);
}

/** "Robin’s", "James’s". */
export function possessive(name: string): string {
  return `${name}\u2019s`;
}

/** First letter in capitals. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "halfPoint" as "Half point". */
export function spaced(name: string): string {
  return sentence(name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`));
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function withMinus(text: string): string {
  return text.startsWith("-") ? inOrder(text.replace("-", minus)) : text;
}

/** Among letters written from right to left a sign would go to the number's other side; an invisible mark keeps it. */
function inOrder(text: string): string {
  return isRightToLeft(currentLanguage()) ? `\u200e${text}` : text;
}

function noNegativeZero(value: number, digits: number): number {
  return Number(value.toFixed(digits)) === 0 ? 0 : value;
}
