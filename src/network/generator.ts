import type { Parameters, Values } from "../parameters/parameter.ts";
import type { Words } from "../random/threefry.ts";
import type { Network } from "./network.ts";

/** A way to make a network from a few numbers: one file in `generators/`, one line in its registry. */
export interface Generator<Table extends Parameters> {
  /** The word in a scenario: "small-world". */
  readonly name: string;
  /** For headings: "Small world". */
  readonly title: string;
  /** One sentence in plain words: what the network looks like and why one would choose it. */
  readonly summary: string;
  /** Who described it first, with a DOI. */
  readonly source: string;
  readonly parameters: Table;
  /** Number of people, where the network is one particular one. */
  readonly fixedSize?: number;
  /** A problem that involves several values, in plain words, or null. Ranges of single values are checked for all. */
  check?(values: Values<Table> & { readonly size: number }): string | null;
  /**
   * Makes the network. Trust is left at 0.5, `drawTrust` fills it. Depends on the values and the key alone.
   * @throws RangeError with the words of `generatorProblem` if the values do not make a network.
   */
  generate(values: Values<Table> & { readonly size: number }, key: Words): Network;
}

/** Most people and most ties of any network: what fits in 32-bit places, with memory to spare. */
export const mostPeople = 50_000_000;
export const mostTies = 500_000_000;

/** Gives a generator its guard: `generate` refuses values that `generatorProblem` complains about. */
export function defineGenerator<Table extends Parameters>(generator: Generator<Table>): Generator<Table> {
  return {
    ...generator,
    generate(values, key) {
      const problem = generatorProblem(generator, values);
      if (problem !== null) throw new RangeError(problem);
      return generator.generate(values, key);
    },
  };
}

/** What is wrong with the values for a generator, in plain words, or null: size, each range, then all together. */
export function generatorProblem<Table extends Parameters>(
  generator: Generator<Table>,
  values: Values<Table> & { readonly size: number },
): string | null {
  const { size } = values;
  if (!Number.isInteger(size) || size < 0 || size > mostPeople) {
    return `the number of people is ${size}; it must be a whole number from 0 to ${mostPeople}`;
  }
  const { fixedSize } = generator;
  if (fixedSize !== undefined && size !== fixedSize) {
    return `${generator.name} is a network of ${fixedSize} people, not ${size}`;
  }
  for (const [name, { min, max, whole }] of Object.entries(generator.parameters)) {
    const value: number = values[name];
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      return `${name} is ${value}; it must be a ${whole ? "whole " : ""}number from ${min} to ${max}`;
    }
  }
  return generator.check?.(values) ?? null;
}

/** A problem if people are to have more ties than there are others to be tied to, or the whole has too many. */
export function degreeProblem(name: string, degree: number, size: number): string | null {
  if (degree > Math.max(0, size - 1)) {
    return `${name} is ${degree}, but among ${size} people nobody can have more than ${Math.max(0, size - 1)} ties`;
  }
  if ((degree * size) / 2 > mostTies) return `${size} people with ${degree} ties each are more than ${mostTies} ties`;
  return null;
}
