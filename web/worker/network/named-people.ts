import { isPlainMap, type Plain, type PlainMap } from "../../../src/scenario/yaml/plain.ts";

/** People whom a scenario names outside of its groups: in interventions, outcomes and claims. Labels or ids, as they are written. */
export function namedPeople(raw: PlainMap): readonly string[] {
  const compare = isPlainMap(raw["compare"]) ? Object.values(raw["compare"]) : [];
  const parts = [raw, ...compare.filter(isPlainMap)].flatMap((part) => [
    part["interventions"],
    part["outcomes"],
    part["hypothesis"],
  ]);
  const found = new Set<string>();
  for (const part of parts) if (part !== undefined) look(part, "", found);
  return [...found].sort();
}

/** Keys whose words are names of people. */
const naming = ["people", "person", "ties"];

function look(value: Plain, key: string, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value as readonly Plain[]) look(item, key, found);
  else if (isPlainMap(value)) for (const [inner, part] of Object.entries(value)) look(part, inner, found);
  else if (value !== null && naming.includes(key)) found.add(String(value));
  else if (key === "among" && typeof value === "string" && value.startsWith("person ")) found.add(value.slice("person ".length));
}
