import { measureNames } from "../../model/measures/weekly.ts";
import { quoted } from "../words.ts";

/** Columns of results tables that are there already, or may be: keys that a sweep can vary as a whole are columns of its tables. */
const taken: readonly string[] = [
  "run",
  "point",
  "variant",
  "replicate",
  "seed",
  "hash",
  "engine",
  "scenario",
  "week",
  "weeks",
  "warmUp",
  "person",
  "label",
  "message",
  "population",
  "settings",
  "groups",
  "network",
  "ties",
  "mechanisms",
  "interventions",
];

/** Longest name of a column of one's own. */
export const longestName = 40;

/**
 * What is wrong with the name of a column, as the end of a sentence; null for a good one. Capitals do not tell names apart, since they
 * do not in SQL; nor do ways to write an accent.
 *
 * @param others names that come before it
 */
export function nameFault(name: string, others: readonly string[]): string | null {
  if (!/^[\p{L}][\p{L}\p{M}\p{N}_]*$/u.test(name))
    return `is ${quoted(name)}, which cannot be the name of a column: letters, digits and _ only, a letter first, such as ${tidyName(name)}`;
  if (name.length > longestName) return `is ${quoted(name)}, which is longer than ${longestName} characters`;
  const plain = name.normalize().toLowerCase();
  const measure = measureNames.find((one) => one.toLowerCase() === plain);
  if (measure !== undefined)
    return `is ${quoted(name)}, but ${measure} is a weekly measure, which every table has already; take another name`;
  if (taken.some((one) => one.toLowerCase() === plain))
    return `is ${quoted(name)}, which is another column of results tables; take another name`;
  if (/^claim\d+$/.test(plain))
    return `is ${quoted(name)}; columns of that name hold what claims ask of a run, so take another name`;
  if (others.some((one) => one.normalize().toLowerCase() === plain))
    return `is ${quoted(name)}, which is there already; each outcome has a name of its own`;
  return null;
}

/** Some text as a part of a name: "sexual orientation" is "sexualOrientation". */
export function tidyName(text: string): string {
  const words = text.split(/[^\p{L}\p{M}\p{N}_]+/u).filter((word) => word !== "");
  const joined = words.map((word, k) => (k === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
  return /^\p{L}/u.test(joined) ? joined : `outcome${joined}`;
}
