import { mostGroups } from "../../model/groups/plan.ts";
import type { Intervention } from "../../model/interventions/intervention.ts";
import type { MechanismsPlan } from "../../model/plan.ts";
import type { Document, InterventionPart } from "../document.ts";
import type { Facts } from "../facts.ts";
import { type Broken, doubtful, type Finding, wrong, wrongKey } from "../finding.ts";
import { planLivingTies, planPeople } from "../plan.ts";
import { lineNames, weeksOf } from "../plan-interventions.ts";
import type { Registry } from "../registry.ts";
import { sameLetters } from "../same-letters.ts";
import { count, listed, plainKey, quoted } from "../words.ts";
import { checkMovable, movableOf } from "./movable.ts";
import { nobodyCalled, personCalled } from "./named-people.ts";
import { checkReach, named } from "./reach.ts";

/** Mechanisms without which a kind does nothing, or not all of it. */
const needs: Readonly<Record<string, readonly string[]>> = {
  peerGroup: ["groupMeetings"],
  openGroup: ["groupMeetings"],
  policy: ["stigmaExposure"],
  bridgingMentors: ["practicalSupport"],
};

/** What is done on purpose: when, to whom, with what. @param on the mechanisms that are on */
export function checkInterventions(
  document: Document,
  facts: Facts,
  on: MechanismsPlan,
  registry: Registry,
  broken: Broken,
): Finding[] {
  const { interventions } = document;
  const names = lineNames(interventions);
  const groups = [...document.groups.map(({ name }) => name), ...names.filter((_, k) => interventions[k].what === "peerGroup")];
  const movable = movableOf(planPeople(document, registry), on, planLivingTies(document, registry), registry);
  const findings = interventions.flatMap((part, k) => {
    const here = ["interventions", k];
    const kind = registry.interventions.find(({ name }) => name === part.what);
    if (kind === undefined || broken(here)) return [];
    return [
      ...checkName(names, k, kind, document, registry, here),
      ...checkWeeks(document, part, kind, here),
      ...checkCondition(document, part, registry, here),
      ...checkReach(document, facts, part, kind, groups, [...here, "who"], broken),
      ...checkNames(document, part, kind, groups, here, broken),
      ...checkDoses(part, kind, here),
      ...checkPairs(document, facts, part, here),
      ...checkIdle(document, part, on, here),
      ...(part.what === "set" ? checkMovable(document, part, movable, registry, here) : []),
    ];
  });
  if (groups.length > mostGroups)
    findings.push(
      wrongKey(["interventions"], `and groups open ${groups.length} groups together; there may be at most ${mostGroups}`),
    );
  return findings;
}

function checkName(
  names: readonly string[],
  k: number,
  kind: Intervention,
  { groups }: Document,
  { mechanisms }: Registry,
  here: readonly PropertyKey[],
): Finding[] {
  const name = names[k];
  const path = [...here, "name"];
  const first = names.findIndex((other) => sameLetters(other, name));
  if (first < k) return [wrong(path, `is ${quoted(name)}, which is there already; each line has a name of its own`)];
  if (kind.name === "peerGroup" && groups.some((group) => sameLetters(group.name, name)))
    return [wrong(path, `is ${quoted(name)}, which is the name of one of the groups; give this line a name of its own`)];
  if (kind.strike !== undefined && mechanisms.some((mechanism) => mechanism.name === name))
    return [wrong(path, `is ${quoted(name)}, which is the name of a mechanism: rows of the ledger would not tell them apart`)];
  return [];
}

function checkWeeks(
  { weeks: last }: Document,
  part: InterventionPart,
  kind: Intervention,
  here: readonly PropertyKey[],
): Finding[] {
  const { week, weeks, when, lasts } = part;
  if (week !== undefined && weeks !== undefined)
    return [wrongKey([...here, "week"], "cannot stand beside weeks; keep one of them")];
  const path = [...here, week === undefined ? "weeks" : "week"];
  const { from, to } = weeksOf(part, last);
  const range = week === undefined ? `${from}-${to}` : String(from);
  if (from < 1) return [wrong(path, `is ${range}; recorded weeks count from 1`)];
  if (from > last) return [wrong(path, `begins in week ${from}, after the last week of the run, which is ${last}`)];
  if (from > to) return [wrong(path, `is ${range}; write the earlier week first`)];
  if (to > last)
    return [
      wrong(
        path,
        `is ${range}, and the run has ${count(last)} recorded weeks; end with ${last}, or write ${from}- for up to the end`,
      ),
    ];
  const findings: Finding[] = [];
  if (kind.works === "once" && when === undefined && weeks !== undefined && to > from)
    findings.push(doubtful(path, `is ${range}, but ${kind.name} happens once, in week ${from}; write week: ${from}`));
  if (kind.works === "once" && lasts !== undefined)
    findings.push(doubtful([...here, "lasts"], `changes nothing, because ${kind.name} happens once`));
  return findings;
}

function checkCondition(
  { population, outcome }: Document,
  { when }: InterventionPart,
  { outcomes }: Registry,
  here: readonly PropertyKey[],
): Finding[] {
  if (when === undefined) return [];
  const path = [...here, "when"];
  if (when.above === undefined && when.below === undefined)
    return [wrong(path, `does not say when: add above or below, as in { measure: ${outcome}, above: 35 }`)];
  if (when.above !== undefined && when.below !== undefined && when.above >= when.below)
    return [wrong([...path, "above"], `is ${when.above}, and nothing lies above that and below ${when.below}`)];
  const meaning = outcomes.find(({ name }) => name === when.measure)?.meaning ?? "";
  if (meaning.includes("devalued") && population.identities.length === 0)
    return [wrong([...path, "measure"], `is ${when.measure}, ${meaning}; but nobody carries an identity, so it never holds`)];
  return [];
}

/** Settings, identities and groups that a kind takes have to be there. */
function checkNames(
  { settings, population, groups: written }: Document,
  part: InterventionPart,
  kind: Intervention,
  groups: readonly string[],
  here: readonly PropertyKey[],
  broken: Broken,
): Finding[] {
  const identities = population.identities.map(({ dimension }) => dimension);
  const findings = Object.entries(kind.names ?? {}).flatMap(([key, { of, many }]) => {
    const given = [part[key] ?? []].flat() as string[];
    if (of === "number" || (of === "identity" && broken(["population", "identities"]))) return [];
    const known = of === "setting" ? Object.keys(settings) : of === "identity" ? identities : groups;
    const among = of === "setting" ? "among the settings" : of === "identity" ? "among the identities" : "among the groups";
    return given.flatMap((name, n) =>
      named(many && Array.isArray(part[key]) ? [...here, key, n] : [...here, key], name, known, among),
    );
  });
  if (part.what === "contact" && identities.length === 0 && !broken(["population", "identities"]))
    findings.push(
      wrongKey(
        here,
        "brings people together who differ in an identity, but nobody carries one; add it under population.identities",
      ),
    );
  const opened = written.find(({ name }) => part.what === "openGroup" && name === part["group"]);
  if (opened?.open === true)
    findings.push(
      wrong(
        [...here, "group"],
        `is ${quoted(opened.name)}, which runs from the start; write open: false under groups, so that this line opens it`,
      ),
    );
  return findings;
}

function checkDoses(part: InterventionPart, { name, dose, reaches }: Intervention, here: readonly PropertyKey[]): Finding[] {
  const findings: Finding[] = [];
  for (const key of ["dose", "budget"] as const) {
    if (dose === null && part[key] !== undefined)
      findings.push(wrongKey([...here, key], `does not go with ${name}, of which there are no doses`));
  }
  if (part.versus === undefined) return findings;
  const path = [...here, "versus"];
  const { who } = part;
  if (reaches === "everybody") findings.push(wrongKey(path, `does not go with ${name}, which holds for everybody alike`));
  else if (typeof who !== "object" || [who.top, who.share, who.count].every((amount) => amount === undefined))
    findings.push(wrong(path, "is random, but the line reaches everybody who is meant; say how many with top, share or count"));
  else if (who.by === undefined || who.by === "random")
    findings.push(wrong(path, "is random, and so is the line itself; say who comes first with by"));
  return findings;
}

function checkPairs(document: Document, facts: Facts, part: InterventionPart, here: readonly PropertyKey[]): Finding[] {
  if (!Array.isArray(part["ties"])) return [];
  return (part["ties"] as readonly (readonly string[])[]).flatMap((pair, p) => {
    const path = [...here, "ties", p];
    const strangers = pair.flatMap((name, end) => nobodyCalled(name, document, facts, [...path, end]));
    if (strangers.length > 0 && pair[0] !== pair[1]) return strangers;
    const [one, other] = pair.map((name) => personCalled(name, facts));
    return one === other ? [wrong(path, `ties ${quoted(pair[0])} to themself; a tie joins two people`)] : [];
  });
}

/** Lines that do nothing as they stand. */
function checkIdle({ settings }: Document, part: InterventionPart, on: MechanismsPlan, here: readonly PropertyKey[]): Finding[] {
  const { what } = part;
  const missing = (needs[what] ?? []).filter((name) => !on.has(name));
  if (missing.length > 0)
    return [
      doubtful(
        here,
        `does nothing while ${listed(missing)} ${missing.length === 1 ? "is" : "are"} off; write mechanisms: { ${missing.map((name) => `${name}: on`).join(", ")} }`,
      ),
    ];
  if (
    what === "removePeople" &&
    part.budget === undefined &&
    part.dose !== 0 &&
    (part.who === undefined || part.who === "everybody")
  )
    return [wrong(here, "removes everybody, and nobody is left to be measured; say whom with who: { top: 5%, by: degree }")];
  const kinds =
    what === "addTies" ? ["bridges", "random"] : what === "cutTies" ? ["bridges", "weakest", "harmful", "random"] : [];
  if (kinds.length > 0 && part["ties"] === undefined && kinds.every((key) => part[key] === 0))
    return [doubtful(here, `names no ties, so nothing happens; add ties: [[Anna, Ben]], or a share such as bridges: 5%`)];
  if (what === "policy" && part["strength"] !== 0 && !on.has("policy"))
    return [doubtful([...here, "strength"], "changes nothing while policy is off; write mechanisms: { policy: on }")];
  if (what === "bridgingMentors") {
    const alone = Object.entries(settings)
      .filter(([, { units }]) => units === 1)
      .map(([name]) => name);
    const asked = part["setting"] === undefined ? Object.keys(settings) : [String(part["setting"])];
    const stuck = asked.filter((name) => alone.includes(name));
    if (stuck.length > 0)
      return [
        doubtful(here, `finds no mentor in ${listed(stuck.map(plainKey))}, where there is one unit: mentors come from another`),
      ];
  }
  return [];
}
