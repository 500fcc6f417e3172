import { fromPercent } from "../../../src/scenario/fields.ts";
import type { Plain } from "../../../src/scenario/yaml/plain.ts";
import type { ParameterEntry } from "../protocol.ts";
import { factsOf, meaningOfWord } from "./key-facts.ts";
import { branchesOf, inside, knownAt } from "./schema-of.ts";

/** What a slider spans where the tables give no plausible range of their own: by key. */
const spans: Readonly<Record<string, readonly [from: number, to: number]>> = {
  people: [10, 1000],
  weeks: [1, 260],
  warmUp: [0, 104],
  replicates: [1, 200],
  dose: [0, 2],
  threshold: [1, 100],
  half: [1, 200],
};

/** A key of the text that holds a number or one of a few words, as the form takes it; null where it holds something else. */
export function formEntry(document: Plain, path: readonly string[], group: string): ParameterEntry | null {
  const known = knownAt(document, path);
  if (known === null) return null;
  const name = path[path.length - 1];
  const facts = factsOf(name, known.schema);
  const given = path.reduce<Plain | undefined>((at, step) => inside(at, step), document) ?? facts.standard;
  const common = { path, name, group, mechanism: null, unit: facts.unit || "none", source: facts.source, main: false };
  if (facts.min === null || facts.max === null) {
    const place = facts.words.indexOf(String(given));
    if (facts.words.length < 2 || place < 0) return null;
    return {
      ...common,
      value: place,
      loaded: place,
      default: Math.max(0, facts.words.indexOf(facts.standard)),
      min: 0,
      max: facts.words.length - 1,
      plausible: [0, facts.words.length - 1],
      whole: true,
      choices: facts.words.map((word) => ({ name: word, meaning: meaningOfWord(word, facts.words, facts.meaning) })),
      meaning: firstSentence(facts.meaning),
    };
  }
  const value = fromPercent(given);
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return null;
  const branches = branchesOf({ schema: known.schema, value: undefined });
  const plausible = branches.find((branch) => branch.plausible !== undefined)?.plausible ?? spans[name];
  return {
    ...common,
    value: number,
    loaded: number,
    default: facts.standard === "" ? number : Number(facts.standard),
    min: facts.min,
    max: facts.max,
    plausible: plausible ?? [facts.min, facts.max],
    whole: branches.some(({ type }) => type === "integer"),
    meaning: facts.meaning.replace(/\.$/, ""),
  };
}

function firstSentence(text: string): string {
  return text.split(/\. |\.$/)[0];
}
