import { count, knownWords } from "../words.ts";
import type { Expectation, Value } from "./claim.ts";
import { comparisons } from "./expectation.ts";
import { Fault } from "./fault.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Numbers as an expectation may write them. */
const written = /(?<![\p{L}\p{N}_.])\d+(?:\.\d+)?(?:e-?\d+)?%?(?![\p{L}\p{N}_.])/gu;

/** An expectation about levels that are numbers, each written as the design has it: 30% and 0.30 are the level 0.3. */
export function withLevels(text: string, levels: readonly number[]): string {
  return text.replace(written, (number) => {
    const value = number.endsWith("%") ? Number(`${number.slice(0, -1)}e-2`) : Number(number);
    return levels.includes(value) ? String(value) : number;
  });
}

/**
 * Sees to it that numbers of a comparison are levels of the factor, but for what levels are weighed by and one bound on the right:
 * where 0.9 is no level, "0.9 - 0.3 > 2" would take the outcome at 0.3 off the number 0.9.
 * @param text as `withLevels` has it @param doubt takes what is only doubtful
 * @throws Fault
 */
export function checkLevelNumbers(
  text: string,
  expect: Expectation,
  { key, levels, doubt }: { readonly key: string; readonly levels: readonly number[]; readonly doubt: (body: string) => void },
): void {
  if (expect.is === "shape" || expect.is === "alike") return;
  const known = knownWords(levels.map(count));
  const tokens = tokenize(text, levels.map(String));
  const split = tokens.findIndex(({ kind, text: sign }) => kind === "sign" && comparisons.includes(sign));
  const [left, right] = [tokens.slice(0, split), tokens.slice(split + 1)];
  const between = tokens[split]?.text === "between";
  const [alone] = right.filter(({ kind }) => kind !== "sign");
  const bound = !between && right.every((token) => token === alone || token.text === "-" || token.text === "−") ? alone : null;
  const [strange] = [...strangers(left), ...(between || bound !== null ? [] : strangers(right))];
  if (strange !== undefined)
    throw new Fault(`has ${strange.text}, which is no level of ${key}${known}; a bound stands alone on the right`);
  if (bound?.kind === "variant" && left.filter(({ kind }) => kind === "variant").length > 1)
    throw new Fault(
      `compares a sum of levels with ${bound.text}, which is a level of ${key} too; for the number write margin: ${bound.text} beside a comparison of levels`,
    );
  if (bound?.kind !== "number" || isDifference(expect.value)) return;
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  if (bound.number >= 2 * low - high && bound.number <= 2 * high - low)
    doubt(`has ${bound.text}, which is no level of ${key}${known}, and so is taken for a bound on what is measured`);
}

/** Numbers that are neither levels nor what levels are weighed by. */
function strangers(side: readonly Token[]): Token[] {
  const weighs = (token: Token | undefined) => token?.kind === "sign" && (token.text === "*" || token.text === "/");
  return side.filter(({ kind }, k) => kind === "number" && !weighs(side[k - 1]) && !weighs(side[k + 1]));
}

/** Whether weights add up to nothing, so that a number beside it is the size of a difference. */
function isDifference({ top, bottom }: Value): boolean {
  const sum = Object.values(top.weights).reduce((total, weight) => total + weight, 0);
  return bottom !== null || Math.abs(sum) < 1e-9;
}
