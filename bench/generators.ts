import { generatorProblem } from "../src/network/generator.ts";
import { generators } from "../src/network/generators/index.ts";
import { tieCount } from "../src/network/network.ts";
import { defaults } from "../src/parameters/parameter.ts";
import { seedKey } from "../src/random/seed.ts";
import { apart } from "./apart.ts";
import { secondsOf } from "./clock.ts";

/** Seconds to make a network. */
export interface GeneratorTime {
  readonly generator: string;
  readonly people: number;
  readonly ties: number;
  /** The shorter of two times. */
  readonly seconds: number;
}

/** Values that give people about ten ties each; generators that have none of them go by their defaults. */
const aboutTen: Readonly<Record<string, number>> = { neighbors: 10, meanDegree: 10, newTies: 5, caveSize: 11 };

/** Every generator that can make a network of so many people at all, each in a process of its own. */
export function generatorTimes(people = 1_000_000): GeneratorTime[] {
  return generators
    .filter((generator) => generator.name !== "empty" && generatorProblem(generator, valuesFor(generator.name, people)) === null)
    .map(({ name }) => apart("generator", name, people));
}

/** The measurement itself. */
export async function timeGenerator(name: string, peopleGiven: string): Promise<GeneratorTime> {
  const people = Number(peopleGiven);
  const generator = generators.find((one) => one.name === name);
  if (generator === undefined) throw new RangeError(`no generator "${name}"`);
  let ties = 0;
  const make = () => secondsOf(() => (ties = tieCount(generator.generate(valuesFor(name, people), seedKey("bench")))));
  const seconds = Math.min(await make(), await make());
  return { generator: name, people, ties, seconds };
}

function valuesFor(name: string, size: number) {
  const { parameters } = generators.find((generator) => generator.name === name) ?? generators[0];
  const own = Object.entries(aboutTen).filter(([key]) => key in parameters);
  return { ...defaults(parameters), ...Object.fromEntries(own), size };
}
