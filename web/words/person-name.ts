import type { People } from "../worker/protocol.ts";

/** Short made-up names of many places; none says anything about identity, and the order is not one of kinds. */
export const madeUpNames = [
  "Sol",
  "Noor",
  "Kim",
  "Ada",
  "Omar",
  "Robin",
  "Sam",
  "Quinn",
  "Tariq",
  "Hana",
  "Eli",
  "Wen",
  "Finn",
  "Mika",
  "Jude",
  "Remy",
  "Ines",
  "Kai",
  "Lior",
  "Nico",
  "Asha",
  "Toni",
  "Yuki",
  "Sasha",
  "Emre",
  "Lou",
  "Dana",
  "Amal",
  "Jo",
  "Vera",
  "Luca",
  "Tess",
  "Ravi",
  "Mina",
  "Ola",
  "Pia",
  "Rune",
  "Zoe",
  "Cleo",
  "Arlo",
  "Imani",
  "Bo",
  "Suri",
  "Tove",
  "Uma",
  "Anouk",
  "Ezra",
  "Gus",
  "Lene",
  "Max",
  "Nia",
  "Oren",
  "Paz",
  "Rosa",
  "Skye",
  "Teo",
  "Ulla",
  "Vito",
  "Xan",
  "Yara",
];

/** What a person is called: the name a file gave, a made-up one in a small circle, else a number. The same in every variant. */
export function personName({ size, ids, labels }: Pick<People, "size" | "ids" | "labels">, person: number): string {
  const label = labels?.[person];
  if (label !== undefined && label !== "" && !/^\d+$/.test(label)) return label;
  if (label === undefined && size <= madeUpNames.length) return madeUpNames[person];
  return `Person ${label ?? ids[person]}`;
}

/** The same where there is little room: people who are numbers are that number only. */
export function shortName(people: People, person: number): string {
  return personName(people, person).replace(/^Person (?=\d+$)/, "");
}
