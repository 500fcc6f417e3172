import { didYouMean } from "../closest.ts";
import { isFilePart, type Document } from "../document.ts";
import type { Facts } from "../facts.ts";
import { doubtful, wrong, wrongKey, type Finding } from "../finding.ts";
import { limits } from "../limits.ts";
import { count, knownWords, listed, plainKey, quoted } from "../words.ts";

type Broken = (path: readonly PropertyKey[]) => boolean;

/** Who lives here: identities, stances, how many. */
export function checkPeople({ population, network }: Document, { attributes }: Facts, broken: Broken): Finding[] {
  const findings: Finding[] = [];
  const { identities } = population;
  const place = ["population", "identities"];
  if (population.people !== undefined && isFilePart(network) && !broken(["network"])) {
    findings.push(wrong(["population", "people"], "cannot be set: the network comes from a file, which brings its own people; leave it out"));
  }
  const { stigmatizing, affirming } = population;
  if (typeof stigmatizing === "number" && typeof affirming === "number" && stigmatizing + affirming > 1 + 1e-9) {
    if (!broken(["population", "stigmatizing"]) && !broken(["population", "affirming"])) {
      const words = `stigmatizing ${stigmatizing} and affirming ${affirming} add up to ${rounded(stigmatizing + affirming)} of all people; together they must be at most 1`;
      findings.push(wrong(["population", "affirming"], `is too large: ${words}`));
    }
  }
  identities.forEach((identity, d) => {
    const here = [...place, d];
    const { share, where, dimension } = identity;
    const bad = broken(here) || broken([...here, "share"]) || broken([...here, "where"]);
    if (!bad && share === undefined && where === undefined) findings.push(wrong(here, "does not say who carries it: add share: 0.2, or where: { attribute: value }"));
    if (!bad && share !== undefined && where !== undefined) findings.push(wrongKey([...here, "share"], "cannot stand beside where: people are drawn by share or chosen by an attribute, so keep one of them"));
    const twin = identities.findIndex((other) => other.dimension === dimension);
    if (twin < d && !broken([...here, "dimension"])) findings.push(wrong([...here, "dimension"], `is ${quoted(dimension)}, which is there already; each dimension may come once`));
    if (where !== undefined) findings.push(...checkWhere(where, [...here, "where"], attributes, broken));
  });
  return findings;
}

function checkWhere(where: Readonly<Record<string, string | readonly string[]>>, here: readonly PropertyKey[], attributes: Facts["attributes"], broken: Broken): Finding[] {
  const names = Object.keys(where);
  if (broken(here)) return [];
  if (names.length !== 1) return [wrong(here, "must name one attribute of people and its values: where: { department: DISQ }")];
  const [name] = names;
  const unknown = unknownAttribute(name, attributes);
  if (unknown !== null) return [wrongKey([...here, name], unknown.body, unknown.suggestion)];
  const there = attributes?.get(name) ?? null;
  if (there === null) return [];
  const missing = [where[name]].flat().filter((value) => !there.has(value));
  return missing.slice(0, 3).map((value) => {
    const known = [...there].sort();
    const meant = didYouMean(value, known);
    return wrong([...here, name], `asks for ${quoted(value)}, which nobody has${meant === undefined ? knownWords(known.map(plainKey)) : ""}`, meant);
  });
}

/** What is wrong with an attribute that people of this network do not have, or null. */
export function unknownAttribute(name: string, attributes: Facts["attributes"]): { body: string; suggestion?: string } | null {
  if (attributes === null || attributes.has(name)) return null;
  const known = [...attributes.keys()];
  if (known.length === 0) return { body: "is no attribute of people: those of this network have none" };
  const meant = didYouMean(name, known);
  return meant === undefined ? { body: `is no attribute of people${knownWords(known.map(plainKey))}` } : { body: "is no attribute of people", suggestion: meant };
}

/** Where people live: time, climate, units. */
export function checkSettings({ settings, population }: Document, { attributes }: Facts, broken: Broken): Finding[] {
  const findings: Finding[] = [];
  const names = Object.keys(settings);
  if (names.length === 0 && !broken(["settings"])) findings.push(wrongKey(["settings"], "needs at least one setting: work: { climate: 0.5, time: 1 }"));
  if (names.length > limits.settings) findings.push(wrongKey(["settings"], `has ${names.length} settings; there may be at most ${limits.settings}`));
  const time = names.reduce((sum, name) => sum + settings[name].time, 0);
  if (time > 1 + 1e-9) {
    const parts = names.filter((name) => settings[name].time > 0).map((name) => `${plainKey(name)} ${rounded(settings[name].time)}`);
    findings.push(wrongKey(["settings"], `share out ${rounded(time)} of waking time (${listed(parts)}); together they must be at most 1`));
  }
  const sound = !broken(["population", "identities"]) && population.identities.every((_identity, d) => !broken(["population", "identities", d, "dimension"]));
  const dimensions = population.identities.map(({ dimension }) => dimension);
  for (const name of names) {
    const { climate, units } = settings[name];
    const here = ["settings", name];
    if (typeof climate === "object" && sound) {
      for (const dimension of Object.keys(climate)) {
        if (dimensions.includes(dimension)) continue;
        const meant = didYouMean(dimension, dimensions);
        const there = dimensions.length === 0 ? "; there are none, so add it under population.identities" : meant === undefined ? knownWords(dimensions) : "";
        findings.push(wrongKey([...here, "climate", dimension], `is not among the identities${there}`, meant));
      }
    }
    if (typeof units !== "string" || broken([...here, "units"])) continue;
    const unknown = unknownAttribute(units, attributes);
    if (unknown !== null) findings.push(wrong([...here, "units"], `is ${quoted(units)}, which ${unknown.body}`, unknown.suggestion));
  }
  return findings;
}

/** An outcome that is about people whom nobody in this population is. */
export function checkOutcome({ outcome, population }: Document, meaning: string, broken: Broken): Finding[] {
  if (population.identities.length > 0 || broken(["population", "identities"]) || broken(["population"])) return [];
  // Measures of people with a devalued identity say so in their meaning.
  if (meaning.includes("devalued") && !broken(["outcome"])) {
    return [wrong(["outcome"], `is ${outcome}, ${meaning}; but nobody carries an identity, so add one under population.identities`)];
  }
  return [doubtful(["population"], "has no identities: nobody is devalued, and events of stigma are rare")];
}

function rounded(value: number): string {
  return count(Math.round(value * 1e6) / 1e6);
}
