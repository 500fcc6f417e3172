import { didYouMean } from "../closest.ts";
import { knownWords, quoted } from "../words.ts";
import type { Combination, Effect, Expectation, OverSweep } from "./claim.ts";
import { columnsOf, isToldApart, levelsOf, matchedRows, othersOf, productOf, type SweptDesign } from "./design-columns.ts";
import { readExpectation, variantsOf } from "./expectation.ts";
import type { ExpectationContext } from "./expected-shape.ts";
import { readValue } from "./expression.ts";
import { Fault } from "./fault.ts";
import { tokenize } from "./tokens.ts";

/** How claims about the factors of a sweep may be written, for messages and help. */
export const sweepForms = [
  [
    "slope of settings.school.climate > 0",
    "its least-squares slope over the rows of the design, all other factors held constant",
  ],
  [
    "interaction of network.rewiring and settings.school.climate < 0",
    "by how much the rise over the whole range of the first changes from the lowest to the highest value of the second",
  ],
  ["increasing along settings.school.climate", "a shape over the levels of a factor, averaged over all other factors; any shape"],
  ["random < ring along network", "levels of a factor, averaged over all other factors"],
  ["... in scattered", "with compare: in which variant; along KEY in scattered - clustered: of their difference"],
] as const;

/** Whether an expectation is about the factors of a sweep, and not about variants. */
export function isOverSweep(written: string, variants: readonly string[]): boolean {
  const text = tidy(written);
  return (alongForm.test(text) || levelsForm.test(text) || effectForm.test(text)) && !isAboutVariants(text, variants);
}

const alongForm = / along (.+)$/;
/** "network: random < ring" */
const levelsForm = /^([^<>=:]+?) ?: ?(.+)$/;
const effectForm = /\b(slope|interaction) of /;

/**
 * An expectation about the factors of a sweep; null for one about variants.
 * @throws Fault
 */
export function readOverSweep(
  written: string,
  context: ExpectationContext,
  design: SweptDesign | null,
): { readonly expect: Expectation; readonly over: OverSweep } | null {
  if (!isOverSweep(written, context.variants)) return null;
  if (design === null)
    throw new Fault(
      "is about something that a sweep varies, but there is no sweep: write one, such as sweep: { grid: { KEY: [0.3, 0.7] } }",
    );
  const text = tidy(written);
  const along = alongForm.exec(text);
  if (along !== null) return readAlong(text.slice(0, along.index), along[1], context, design);
  const levels = levelsForm.exec(text);
  return levels === null ? readEffects(text, context, design) : readAlong(levels[2], levels[1], context, design);
}

function tidy(written: string): string {
  return written.trim().replace(/\s+/g, " ");
}

/** Whether a text that reads as if it were about factors is made of variants' names, which may be anything. */
function isAboutVariants(text: string, variants: readonly string[]): boolean {
  try {
    tokenize(text, variants);
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

/** Levels of a factor in the place of variants. */
function readAlong(body: string, rest: string, context: ExpectationContext, design: SweptDesign) {
  const { key, after } = readKey(rest, design, (more) => more === "" || more.startsWith(" in "));
  const numeric = design.factors.some((factor) => factor.key === key && factor.numeric);
  const levels = levelsOf(design, key);
  if (numeric && context.at !== null)
    throw new Fault(`is about the levels of ${key}, which are numbers and stand where they stand; leave out at`);
  const of = variantsIn(after.replace(/^ in /, ""), context.variants, body, key);
  const expect = readExpectation(body, {
    ...context,
    variants: levels.map(String),
    at: numeric ? Object.fromEntries(levels.map((level) => [String(level), Number(level)])) : context.at,
    called: `level of ${key}`,
  });
  if (matchedRows(design, key)[0].length === 0)
    throw new Fault(
      `goes along ${key}, but no combination of the other factors meets all of its levels${numeric ? `; write slope of ${key} > 0, which holds the others constant` : ""}`,
    );
  return { expect, over: { along: { factor: key, of }, effects: [] } };
}

/** The variants that a claim along a factor is about. */
function variantsIn(written: string, variants: readonly string[], body: string, key: string): Combination {
  if (written !== "") {
    const value = readValue(written, variants);
    if (value.bottom !== null)
      throw new Fault("is about a ratio of variants along a factor; write a difference: scattered - clustered");
    return value.top;
  }
  if (variants.length > 1)
    throw new Fault(
      `does not say in which variant: write ${body} along ${key} in ${variants[1]}, or in ${variants[1]} - ${variants[0]}`,
    );
  return { weights: { [variants[0]]: 1 }, constant: 0 };
}

/** Slopes and interactions in the place of variants. */
function readEffects(text: string, context: ExpectationContext, design: SweptDesign) {
  const found = new Map<string, Effect>();
  for (const match of text.matchAll(/\b(slope|interaction) of /g)) {
    const effect = readEffect(text.slice(match.index), match[0], context.variants, design);
    found.set(effect.name, effect);
  }
  const expect = readExpectation(text, { ...context, variants: [...found.keys()], called: "effect of a factor" });
  const named = variantsOf(expect);
  return { expect, over: { along: null, effects: [...found.values()].filter(({ name }) => named.includes(name)) } };
}

/** The effect that stands at the beginning of a text. */
function readEffect(text: string, words: string, variants: readonly string[], design: SweptDesign): Effect {
  const slope = words.startsWith("slope");
  const first = readKey(text.slice(words.length), design, (more) => (slope ? ends(more) : more.startsWith(" and ")));
  const second = slope ? null : readKey(first.after.slice(" and ".length), design, ends);
  const { after } = second ?? first;
  const own = text.slice(0, text.length - after.length);
  const [variant, name] = variantOf(own, after, variants);
  if (second === null) {
    checkSlope(first.key, design);
    return { name, variant, is: "slope", factor: first.key };
  }
  const factors = [first.key, second.key] as const;
  checkInteraction(factors, design);
  return { name, variant, is: "interaction", factors };
}

/** Whether a key may end before this. */
function ends(more: string): boolean {
  return more === "" || /^[ )]/.test(more);
}

/** A key that the sweep varies, at the beginning of a text: the longest that fits. */
function readKey(text: string, { factors }: SweptDesign, fits: (more: string) => boolean): { key: string; after: string } {
  const keys = factors.map(({ key }) => key);
  const key = [...keys].sort((a, b) => b.length - a.length).find((one) => text.startsWith(one) && fits(text.slice(one.length)));
  if (key !== undefined) return { key, after: text.slice(key.length) };
  const known = keys.find((one) => text === one || text.startsWith(`${one} `));
  if (known !== undefined) throw new Fault(`goes on after ${known} with ${quoted(text.slice(known.length).trim())}; ${forms()}`);
  const word = /^[^\s<>=()*]+/.exec(text)?.[0] ?? text;
  const meant = didYouMean(word, keys) ?? only(keys.filter((one) => one.endsWith(`.${word}`)));
  throw new Fault(`names ${quoted(word)}, which the sweep does not vary${meant === undefined ? knownWords(keys) : ""}`, meant);
}

function only(words: readonly string[]): string | undefined {
  return words.length === 1 ? words[0] : undefined;
}

function forms(): string {
  return `write ${sweepForms[0][0]}, or ${sweepForms[1][0]}`;
}

/** The variant of an effect, and the effect's whole name. */
function variantOf(own: string, after: string, variants: readonly string[]): readonly [variant: string, name: string] {
  if (after.startsWith(" in ")) {
    const said = after.slice(" in ".length);
    const variant = [...variants]
      .sort((a, b) => b.length - a.length)
      .find((one) => said.startsWith(one) && ends(said.slice(one.length)));
    if (variant !== undefined) return [variant, `${own} in ${variant}`];
    const word = /^[^\s<>=()*]+/.exec(said)?.[0] ?? said;
    const meant = didYouMean(word, variants);
    throw new Fault(`names ${quoted(word)}, which is no variant${meant === undefined ? knownWords(variants) : ""}`, meant);
  }
  if (variants.length > 1) throw new Fault(`does not say in which variant: write ${own} in ${variants[1]}`);
  return [variants[0], own];
}

/** A slope takes a factor of numbers that does not follow from the others. */
function checkSlope(key: string, design: SweptDesign): void {
  const levels = levelsOf(design, key);
  if (!design.factors.some((factor) => factor.key === key && factor.numeric))
    throw new Fault(
      `is about the slope of ${key}, whose levels are names; write ${levels[1] ?? levels[0]} < ${levels[0]} along ${key}`,
    );
  if (!isToldApart(columnsOf(design, key)[0], othersOf(design, [key])))
    throw new Fault(
      `is about the slope of ${key}, which no row of the design changes without changing other factors along; a grid does`,
    );
}

/** An interaction takes two factors, each of numbers or with two levels, whose product does not follow from the rest. */
function checkInteraction([a, b]: readonly [string, string], design: SweptDesign): void {
  if (a === b) throw new Fault(`is about the interaction of ${a} with itself; name two factors`);
  for (const key of [a, b]) {
    const names = levelsOf(design, key);
    if (columnsOf(design, key).length !== 1)
      throw new Fault(
        `is about an interaction of ${key}, which has ${names.length} named levels; it takes numbers, or two levels`,
      );
  }
  const [x, y] = [columnsOf(design, a)[0], columnsOf(design, b)[0]];
  if (!isToldApart(productOf(x, y), [x, y, ...othersOf(design, [a, b])]))
    throw new Fault(
      `is about the interaction of ${a} and ${b}, but the design does not have each level of one with several of the other`,
    );
}
