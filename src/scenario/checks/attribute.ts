import { didYouMean } from "../closest.ts";
import type { Facts } from "../facts.ts";
import { knownWords, plainKey } from "../words.ts";

/** What is wrong with an attribute that people of this network do not have, or null. */
export function unknownAttribute(name: string, attributes: Facts["attributes"]): { body: string; suggestion?: string } | null {
  if (attributes === null || attributes.has(name)) return null;
  const known = [...attributes.keys()];
  if (known.length === 0) return { body: "is no attribute of people: those of this network have none" };
  const meant = didYouMean(name, known);
  return meant === undefined
    ? { body: `is no attribute of people${knownWords(known.map(plainKey))}` }
    : { body: "is no attribute of people", suggestion: meant };
}
