import type { Generator } from "../network/generator.ts";
import { tieCount } from "../network/network.ts";
import { defaults, type Parameters } from "../parameters/parameter.ts";
import { type Document, isFilePart } from "./document.ts";
import type { Brought } from "./files.ts";
import type { Registry } from "./registry.ts";

/** What is known of a variant's people and ties before anything runs. */
export interface Facts {
  /** Number of people. */
  readonly size: number;
  /** Attributes of people, with the values that occur where they are known; null where nothing can be said. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string> | null> | null;
  /** Ties, about. */
  readonly ties: number;
  readonly brought: Brought | null;
}

/** People of a generated network where the scenario does not say how many. */
export const defaultPeople = 300;

export function gatherFacts(document: Document, brought: Brought | null, registry: Registry): Facts {
  const { network, population } = document;
  if (isFilePart(network)) {
    const found = brought?.network ?? null;
    const attributes = found === null ? null : new Map([...found.attributes].map(([name, values]) => [name, new Set(values)]));
    return { size: found?.size ?? 0, attributes, ties: found === null ? 0 : tieCount(found), brought };
  }
  const generator = registry.generators.find(({ name }) => name === network.generator);
  const size = population.people ?? generator?.fixedSize ?? defaultPeople;
  return {
    size,
    attributes: generator === undefined ? null : attributesOf(generator),
    ties: tiesOf(network.generator, network, size),
    brought: null,
  };
}

const samples = new WeakMap<Generator<Parameters>, Facts["attributes"]>();

/** The attributes that a generator gives to people, seen on a small network of it; values only where the network is one particular one. */
function attributesOf(generator: Generator<Parameters>): Facts["attributes"] {
  const known = samples.get(generator);
  if (known !== undefined) return known;
  const values = { ...defaults(generator.parameters), size: generator.fixedSize ?? 100 };
  let attributes: Facts["attributes"] = null;
  if ((generator.check?.(values) ?? null) === null) {
    const { attributes: seen } = generator.generate(values, { first: 0, second: 0 });
    attributes = new Map([...seen].map(([name, column]) => [name, generator.fixedSize === undefined ? null : new Set(column)]));
  }
  samples.set(generator, attributes);
  return attributes;
}

/** Ties of a generated network, about: people times half the ties that its parameters give each. */
function tiesOf(name: string, values: Readonly<Record<string, unknown>>, size: number): number {
  if (name === "complete") return (size * (size - 1)) / 2;
  const number = (key: string, otherwise: number) => (typeof values[key] === "number" ? values[key] : otherwise);
  const degree = Math.max(number("meanDegree", 0), number("neighbors", 0), 2 * number("newTies", 0), number("caveSize", 0), 2);
  return (size * Math.min(degree, size)) / 2;
}
