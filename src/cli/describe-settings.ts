import { numbersAt, type SchemaNumber } from "../scenario/schema/numbers-at.ts";
import type { Described } from "./describe-topic.ts";
import { tableText, wrapped } from "./table.ts";

/** Settings: every number of one, as the schema reads it. */
export function describeSettings(): Described {
  const numbers = numbersOf("settings");
  return {
    text: [
      wrapped(
        "Each setting of a scenario has a name of your own and these keys; climate and time have to be there. A climate may differ by identity: climate: { religion: 0.7, race: 0.5 }.",
      ),
      "",
      "  settings:",
      "    school: { climate: 0.6, time: 0.6, units: 12 }",
      "    neighborhood: { climate: 0.4, time: 0.4 }",
      "",
      schemaTable(numbers),
    ].join("\n"),
    data: numbers,
  };
}

/** Identities: every number of one, as the schema reads it. */
export function describeIdentities(): Described {
  const numbers = numbersOf("identities");
  return {
    text: [
      wrapped(
        "Each identity of a scenario has a dimension, which is its name (religion, race, or a word of your own), and share or where: who carries it is drawn, or said by an attribute of people in the network, where: { department: DISQ }.",
      ),
      "",
      "  population:",
      "    identities:",
      "      - { dimension: religion, share: 0.2, visibility: 0.6 }",
      "",
      schemaTable(numbers),
    ].join("\n"),
    data: numbers,
  };
}

/** A number of settings or of identities by its name, or null. */
export function describeSettingNumber(name: string): Described | null {
  for (const of of ["settings", "identities"] as const) {
    const number = numbersOf(of).find((one) => one.name === name);
    if (number === undefined) continue;
    const where = of === "settings" ? `settings: { school: { ${name} } }` : `population: { identities: [{ ${name} }] }`;
    return { text: [where, "", schemaTable([number])].join("\n"), data: number };
  }
  return null;
}

/** Names that `describeSettingNumber` knows. */
export function settingNumberNames(): string[] {
  return [...numbersOf("settings"), ...numbersOf("identities")].map(({ name }) => name);
}

function numbersOf(what: "settings" | "identities"): SchemaNumber[] {
  return numbersAt(what === "settings" ? ["settings", "any"] : ["population", "identities", 0]);
}

/** The meanings are sentences, and longer than those of parameters: each stands below its number. */
function schemaTable(numbers: readonly SchemaNumber[]): string {
  const rows = numbers.map(({ name, standard, range, unit, source }) => [
    `  ${name}`,
    standard,
    range,
    unit === "none" ? "" : unit,
    source,
  ]);
  const [head, ...lines] = tableText(["  key", "default", "range", "unit", "source"], rows, [0, 3, 4]).split("\n");
  return [head, ...lines.flatMap((line, k) => [line, ...meaningLines(numbers[k].meaning)])].join("\n");
}

function meaningLines(meaning: string): string[] {
  return wrapped(meaning, 94)
    .split("\n")
    .map((line) => `      ${line.trimStart()}`);
}
