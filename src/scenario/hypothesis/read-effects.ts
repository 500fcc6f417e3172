import { didYouMean } from "../closest.ts";
import { quoted } from "../words.ts";
import type { Effect } from "./claim.ts";
import { columnsOf, isToldApart, levelsOf, othersOf, productOf, type SweptDesign } from "./design-columns.ts";
import { readExpectation, variantsOf } from "./expectation.ts";
import type { ExpectationContext } from "./expected-shape.ts";
import { Fault } from "./fault.ts";
import { forms } from "./sweep-forms.ts";
import { ends, readKey } from "./swept-key.ts";
import { known } from "./tokens.ts";

/** Slopes and interactions in the place of variants. @throws Fault */
export function readEffects(text: string, context: ExpectationContext, design: SweptDesign) {
  const found = new Map<string, Effect>();
  const word = /\b(slope|interaction)\b(?! of )/.exec(text)?.[0];
  if (word !== undefined) throw new Fault(`has ${word} without of and a key after it; ${forms()}`);
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
    throw new Fault(`names ${quoted(word)}, which is no variant${meant === undefined ? known(variants) : ""}`, meant);
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
