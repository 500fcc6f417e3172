import { didYouMean } from "../closest.ts";
import { knownWords, quoted } from "../words.ts";
import type { SweptDesign } from "./design-columns.ts";
import { Fault } from "./fault.ts";
import { forms } from "./sweep-forms.ts";

/** Whether a key may end before this. */
export function ends(more: string): boolean {
  return more === "" || /^[ )]/.test(more);
}

/** A key that the sweep varies, at the beginning of a text: the longest that fits. */
export function readKey(text: string, { factors }: SweptDesign, fits: (more: string) => boolean): { key: string; after: string } {
  const keys = factors.map(({ key }) => key);
  const key = [...keys].sort((a, b) => b.length - a.length).find((one) => text.startsWith(one) && fits(text.slice(one.length)));
  if (key !== undefined) return { key, after: text.slice(key.length) };
  const begun = keys.find((one) => text === one || text.startsWith(`${one} `));
  if (begun !== undefined) throw new Fault(`goes on after ${begun} with ${quoted(text.slice(begun.length).trim())}; ${forms()}`);
  const word = /^[^\s<>=()*]+/.exec(text)?.[0] ?? text;
  const meant = didYouMean(word, keys) ?? only(keys.filter((one) => one.endsWith(`.${word}`)));
  throw new Fault(`names ${quoted(word)}, which the sweep does not vary${meant === undefined ? knownWords(keys) : ""}`, meant);
}

function only(words: readonly string[]): string | undefined {
  return words.length === 1 ? words[0] : undefined;
}
