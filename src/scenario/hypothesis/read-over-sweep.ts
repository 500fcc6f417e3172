import type { Combination, Expectation, OverSweep } from "./claim.ts";
import { columnsOf, isToldApart, levelsOf, matchedRows, othersOf, type SweptDesign } from "./design-columns.ts";
import { readExpectation } from "./expectation.ts";
import type { ExpectationContext } from "./expected-shape.ts";
import { readValue } from "./expression.ts";
import { Fault } from "./fault.ts";
import { checkLevelNumbers, withLevels } from "./level-numbers.ts";
import { readEffects } from "./read-effects.ts";
import { readKey } from "./swept-key.ts";
import { tokenize } from "./tokens.ts";

/** What a claim over a sweep is read with. */
export interface SweepContext extends ExpectationContext {
  /** Takes what is only doubtful. */
  readonly doubt: (body: string) => void;
}

/** Whether an expectation is about the factors of a sweep, and not about variants. */
export function isOverSweep(written: string, variants: readonly string[]): boolean {
  const text = tidy(written);
  return (alongForm.test(text) || levelsForm.test(text) || effectForm.test(text)) && !isAboutVariants(text, variants);
}

const alongForm = / along (.+)$/;
/** "network: random < ring" */
const levelsForm = /^([^<>=:]+?) ?: ?(.+)$/;
const effectForm = /\b(slope|interaction)\b/;

/**
 * An expectation about the factors of a sweep; null for one about variants.
 * @throws Fault
 */
export function readOverSweep(
  written: string,
  context: SweepContext,
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
function readAlong(body: string, rest: string, context: SweepContext, design: SweptDesign) {
  const { key, after } = readKey(rest, design, (more) => more === "" || more.startsWith(" in "));
  const numeric = design.factors.some((factor) => factor.key === key && factor.numeric);
  const levels = levelsOf(design, key);
  if (numeric && context.at !== null)
    throw new Fault(`is about the levels of ${key}, which are numbers and stand where they stand; leave out at`);
  const numbers = numeric ? levels.map(Number) : [];
  const text = withLevels(body, numbers);
  const expect = readExpectation(text, {
    ...context,
    variants: levels.map(String),
    at: numeric ? Object.fromEntries(levels.map((level) => [String(level), Number(level)])) : context.at,
    called: `level of ${key}`,
  });
  if (numeric) checkLevelNumbers(text, expect, { key, levels: numbers, doubt: context.doubt });
  const of = variantsIn(after.replace(/^ in /, ""), context.variants, body, key);
  if (matchedRows(design, key)[0].length === 0) {
    const told = numeric && isToldApart(columnsOf(design, key)[0], othersOf(design, [key]));
    const instead = told ? `; write slope of ${key} > 0, which holds the others constant` : "; a grid does";
    throw new Fault(`goes along ${key}, but no combination of the other factors meets all of its levels${instead}`);
  }
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
