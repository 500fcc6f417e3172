import { didYouMean } from "../closest.ts";
import type { Document, GroupPart } from "../document.ts";
import type { Facts } from "../facts.ts";
import { type Broken, doubtful, type Finding, wrong } from "../finding.ts";
import type { Registry } from "../registry.ts";
import { sameLetters } from "../same-letters.ts";
import { knownWords, listed, plainKey, quoted, rounded } from "../words.ts";
import { nobodyCalled } from "./named-people.ts";
import { checkWhere } from "./people.ts";

/** Groups: who can belong to them, what they are about, and whether they do anything. @param on names of the mechanisms that are on */
export function checkGroups(
  document: Document,
  facts: Facts,
  on: ReadonlySet<string>,
  { groupParameters }: Registry,
  broken: Broken,
): Finding[] {
  const { groups } = document;
  const findings = groups.flatMap((group, g) => {
    const here = ["groups", g];
    if (broken(here)) return [];
    return [
      ...checkName(groups, g, [...here, "name"], broken),
      ...checkIdentities(document, group, here, broken),
      ...checkWho(document, facts, group, [...here, "who"], broken),
      ...checkIdle(group, here, groupParameters["hours"].default),
    ];
  });
  return [...findings, ...checkTogether(groups, on)];
}

function checkName(groups: readonly GroupPart[], g: number, here: readonly PropertyKey[], broken: Broken): Finding[] {
  const { name } = groups[g];
  if (broken(here) || groups.findIndex((other) => sameLetters(other.name, name)) === g) return [];
  return [wrong(here, `is ${quoted(name)}, which is there already; each group has a name of its own`)];
}

/** Identities that a group names have to be there. */
function checkIdentities(
  { population }: Document,
  { focus, who }: GroupPart,
  here: readonly PropertyKey[],
  broken: Broken,
): Finding[] {
  if (broken(["population", "identities"])) return [];
  const known = population.identities.map(({ dimension }) => dimension);
  const named: [readonly PropertyKey[], string | undefined][] = [
    [[...here, "focus"], focus],
    [[...here, "who", "identity"], who.identity],
  ];
  return named.flatMap(([path, dimension]) => {
    if (dimension === undefined || broken(path) || known.includes(dimension)) return [];
    const meant = didYouMean(dimension, known);
    const there =
      known.length === 0
        ? "; there are none, so add it under population.identities"
        : meant === undefined
          ? knownWords(known)
          : "";
    return [wrong(path, `is ${quoted(dimension)}, which is not among the identities${there}`, meant)];
  });
}

/** Whether anybody can belong to it. */
function checkWho(document: Document, facts: Facts, { who }: GroupPart, here: readonly PropertyKey[], broken: Broken): Finding[] {
  const { identity, where, people, share } = who;
  if (broken(here)) return [];
  const findings: Finding[] = where === undefined ? [] : checkWhere(where, [...here, "where"], facts.attributes, broken);
  if (people?.length === 0) findings.push(wrong([...here, "people"], "names nobody; leave it out, or name somebody"));
  for (const [p, name] of (people ?? []).entries()) {
    const path = [...here, "people", p];
    if (!broken(path)) findings.push(...nobodyCalled(name, document, facts, path));
  }
  const carried = document.population.identities.find(({ dimension }) => dimension === identity);
  if (share === 0)
    findings.push(doubtful([...here, "share"], "is 0, so nobody belongs to this group unless something lets people join"));
  else if (carried?.share === 0)
    findings.push(doubtful([...here, "identity"], `is ${plainKey(carried.dimension)}, which nobody carries: its share is 0`));
  return findings;
}

/** Numbers that do nothing beside others. */
function checkIdle(part: GroupPart, here: readonly PropertyKey[], usualHours: number): Finding[] {
  const findings: Finding[] = [];
  const number = (key: string) => part[key] as number;
  if (number("meeting") === 0) findings.push(doubtful([...here, "meeting"], "is 0, so this group never meets and does nothing"));
  if (part.safeSpace && number("hours") === 0)
    findings.push(doubtful([...here, "hours"], "is 0, so no hour of the week is safe; members only stop hiding from each other"));
  if (!part.safeSpace && number("hours") !== usualHours)
    findings.push(
      doubtful([...here, "hours"], "changes nothing, because only a safe space has hours of its own; add safeSpace: true"),
    );
  if (number("norm") <= 0) {
    for (const key of ["carriedSkill", "carriedStance"]) {
      if (number(key) > 0)
        findings.push(doubtful([...here, key], "changes nothing, because only a group with a norm above 0 has it to carry"));
    }
  }
  return findings;
}

/** What follows from all groups, and from mechanisms. */
function checkTogether(groups: readonly GroupPart[], on: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const safe = groups.filter(({ safeSpace }) => safeSpace);
  const hours = safe.reduce((sum, group) => sum + (group["hours"] as number), 0);
  if (safe.length > 1 && hours > 1 + 1e-9) {
    const parts = safe.map((group) => `${plainKey(group.name)} ${rounded(group["hours"] as number)}`);
    findings.push(
      doubtful(
        ["groups"],
        `have safe spaces of ${rounded(hours)} of the week together (${listed(parts)}); for people in all of them a week is wholly safe, and not more`,
      ),
    );
  }
  const idle = [
    ...(on.has("groupMeetings") || groups.every((group) => group["norm"] === 0) ? [] : ["groupMeetings"]),
    ...(on.has("safeSpaces") || safe.length === 0 ? [] : ["safeSpaces"]),
  ];
  if (idle.length > 0) {
    const words = idle.map((name) => `${name}: on`);
    findings.push(
      doubtful(
        ["groups"],
        `meet and change nothing while ${listed(idle)} ${idle.length === 1 ? "is" : "are"} off; write mechanisms: { ${words.join(", ")} }`,
      ),
    );
  }
  return findings;
}
