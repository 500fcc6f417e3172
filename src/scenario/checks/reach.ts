import type { Intervention } from "../../model/interventions/intervention.ts";
import { anyIdentity } from "../../model/interventions/plan.ts";
import { didYouMean } from "../closest.ts";
import type { Document, InterventionPart } from "../document.ts";
import type { Facts } from "../facts.ts";
import { type Broken, doubtful, type Finding, wrong, wrongKey } from "../finding.ts";
import { knownWords, plainKey, quoted } from "../words.ts";
import { nobodyCalled } from "./named-people.ts";
import { checkWhere } from "./people.ts";

/** Whom a line reaches: what it names is there, it says one way how many, and somebody can be meant. */
export function checkReach(
  document: Document,
  facts: Facts,
  part: InterventionPart,
  kind: Intervention,
  groups: readonly string[],
  here: readonly PropertyKey[],
  broken: Broken,
): Finding[] {
  const { who } = part;
  if (who === undefined) return [];
  if (kind.reaches === "everybody")
    return [
      wrongKey(
        here,
        `does not go with ${kind.name}, which holds for everybody alike${kind.names?.["settings"] === undefined ? "" : "; say where with settings"}`,
      ),
    ];
  if (who === "everybody") return [];
  const dimensions = document.population.identities.map(({ dimension }) => dimension);
  const sound = !broken(["population", "identities"]);
  return [
    ...(sound ? named([...here, "identity"], who.identity, [...dimensions, anyIdentity], "among the identities") : []),
    ...(sound ? named([...here, "without"], who.without, [...dimensions, anyIdentity], "among the identities") : []),
    ...named([...here, "group"], who.group, groups, "among the groups"),
    ...named([...here, "standing"], who.standing, Object.keys(document.settings), "among the settings"),
    ...(who.where === undefined ? [] : checkWhere(who.where, [...here, "where"], facts.attributes, broken)),
    ...(who.people ?? []).flatMap((name, p) => nobodyCalled(name, document, facts, [...here, "people", p])),
    ...checkAmount(part, here),
    ...checkNobody(document, part, here),
  ];
}

/** What a name refers to has to be there. */
export function named(
  path: readonly PropertyKey[],
  name: string | undefined,
  known: readonly string[],
  among: string,
): Finding[] {
  if (name === undefined || known.includes(name)) return [];
  const meant = didYouMean(name, known);
  const there = known.length === 0 ? "; there are none" : meant === undefined ? knownWords(known.map(plainKey)) : "";
  return [wrong(path, `is ${quoted(name)}, which is not ${among}${there}`, meant)];
}

function checkAmount({ who, budget, versus }: InterventionPart, here: readonly PropertyKey[]): Finding[] {
  if (typeof who !== "object") return [];
  const said = (["top", "share", "count"] as const).filter((key) => who[key] !== undefined);
  if (said.length > 1)
    return [wrongKey([...here, said[1]], `cannot stand beside ${said[0]}: both say how many, so keep one of them`)];
  const { by } = who;
  if (who.top !== undefined && (by === undefined || by === "random"))
    return [wrong([...here, "top"], "needs an order to be the top of: add by: need, or write share for a share at random")];
  if (said.length === 0 && by !== undefined && by !== "random" && budget === undefined && versus === undefined)
    return [doubtful([...here, "by"], `is ${by}, but everybody is reached in any order; add top: 20%, count: 10 or a budget`)];
  return [];
}

/** Nobody can ever be meant: an identity at once carried and not, or one that nobody has. */
function checkNobody({ population }: Document, { who }: InterventionPart, here: readonly PropertyKey[]): Finding[] {
  if (typeof who !== "object") return [];
  const { identity, without } = who;
  if (identity !== undefined && (without === identity || without === anyIdentity))
    return [
      wrong(
        [...here, "without"],
        `is ${quoted(without ?? "")}, so nobody can be meant: they are to carry ${quoted(identity)} and not to`,
      ),
    ];
  const carried = population.identities.find(({ dimension }) => dimension === identity);
  if (carried?.share === 0)
    return [wrong([...here, "identity"], `is ${quoted(carried.dimension)}, which nobody carries: its share is 0`)];
  if (identity === anyIdentity && population.identities.length === 0)
    return [wrong([...here, "identity"], "is any, but nobody carries an identity; add one under population.identities")];
  return [];
}
