import { didYouMean } from "../closest.ts";
import { type Document, isFilePart } from "../document.ts";
import type { Facts } from "../facts.ts";
import { type Broken, type Finding, wrong, wrongKey } from "../finding.ts";
import { sameLetters } from "../same-letters.ts";
import { knownWords, plainKey, quoted, rounded } from "../words.ts";
import { unknownAttribute } from "./attribute.ts";

/** Who lives here: identities, stances, how many. */
export function checkPeople({ population, network }: Document, { attributes }: Facts, broken: Broken): Finding[] {
  const findings: Finding[] = [];
  const { identities } = population;
  const place = ["population", "identities"];
  if (population.people !== undefined && isFilePart(network) && !broken(["network"]) && !broken(["network", "generator"])) {
    findings.push(
      wrong(["population", "people"], "cannot be set: the network comes from a file, which brings its own people; leave it out"),
    );
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
    if (!bad && share === undefined && where === undefined)
      findings.push(wrong(here, "does not say who carries it: add share: 0.2, or where: { attribute: value }"));
    if (!bad && share !== undefined && where !== undefined)
      findings.push(
        wrongKey(
          [...here, "share"],
          "cannot stand beside where: people are drawn by share or chosen by an attribute, so keep one of them",
        ),
      );
    const twin = identities.findIndex((other) => sameLetters(other.dimension, dimension));
    if (twin < d && !broken([...here, "dimension"]))
      findings.push(
        wrong([...here, "dimension"], `is ${quoted(dimension)}, which is there already; each dimension may come once`),
      );
    if (where !== undefined) findings.push(...checkWhere(where, [...here, "where"], attributes, broken));
  });
  return findings;
}

/** An attribute that is not there, or values that nobody has. */
export function checkWhere(
  where: Readonly<Record<string, string | readonly string[]>>,
  here: readonly PropertyKey[],
  attributes: Facts["attributes"],
  broken: Broken,
): Finding[] {
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
    return wrong(
      [...here, name],
      `asks for ${quoted(value)}, which nobody has${meant === undefined ? knownWords(known.map(plainKey)) : ""}`,
      meant,
    );
  });
}
