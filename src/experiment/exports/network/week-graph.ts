import type { NetworkOverTime } from "./network-over-time.ts";
import { type Attribute, attributeOf, decimalsOf, rounded, weightOf } from "./typed-attributes.ts";

/** The network of one recorded week as tables of text with typed attributes: what every static format is written from. */
export interface WeekGraph {
  readonly personAttributes: readonly Attribute[];
  /** Those who are there; null where an attribute has no value. */
  readonly people: readonly { readonly id: number; readonly label: string | null; readonly values: readonly (string | null)[] }[];
  readonly tieAttributes: readonly Attribute[];
  readonly ties: readonly { readonly from: number; readonly to: number; readonly values: readonly string[] }[];
}

/** @param row of the recorded week */
export function weekGraph({ people, facts, states, ties }: NetworkOverTime, row: number): WeekGraph {
  const isThere = ({ stays }: NetworkOverTime["people"][number]) => stays.some(({ from, end }) => from <= row && row < end);
  return {
    personAttributes: [...facts.map(attributeOf), ...states.map(({ column }) => attributeOf(column))],
    people: people.flatMap((person, i) =>
      isThere(person)
        ? [
            {
              id: person.id,
              label: person.label,
              values: [
                ...person.facts.map((fact) => (fact === null ? null : String(fact))),
                ...states.map(({ column, values }) => String(rounded(values[row * people.length + i], decimalsOf(column)))),
              ],
            },
          ]
        : [],
    ),
    tieAttributes: [
      { name: "weight", type: "double" },
      { name: "trust", type: "double" },
      { name: "trustBack", type: "double" },
      { name: "layer", type: "string" },
      { name: "since", type: "integer" },
    ],
    ties: ties.flatMap(({ from, to, stretches, trust, trustBack }) => {
      const stretch = stretches.find((one) => one.from <= row && row < one.end);
      if (stretch === undefined) return [];
      const numbers = [weightOf(trust[row], trustBack[row]), trust[row], trustBack[row]];
      const values = [...numbers.map((number) => String(rounded(number, 3))), stretch.layer, String(stretch.since)];
      return [{ from, to, values }];
    }),
  };
}
