import type { Intervention } from "../model/interventions/intervention.ts";
import { everybody, type InterventionPlan, type WhoPlan } from "../model/interventions/plan.ts";
import type { Document, InterventionPart } from "./document.ts";
import { planWhere } from "./plan-groups.ts";
import type { Registry } from "./registry.ts";
import { weeksText } from "./schema/interventions.ts";

/** The interventions of a scenario, in its order: lines further down have the last word where two move the same number. */
export function planInterventions({ interventions, weeks }: Document, { interventions: kinds }: Registry): InterventionPlan[] {
  const names = lineNames(interventions);
  return interventions.flatMap((part, k) => {
    const kind = kinds.find(({ name }) => name === part.what);
    return kind === undefined ? [] : [planLine(part, kind, names[k], weeks)];
  });
}

/** What lines are called: their own name, or that of their kind, numbered from the second on. */
export function lineNames(parts: readonly InterventionPart[]): string[] {
  const seen = new Map<string, number>();
  return parts.map(({ name, what }) => {
    if (name !== undefined) return name;
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    return count === 1 ? what : `${what} ${count}`;
  });
}

/** First and last week that a line asks for; without any, from the first week of the run to its last. */
export function weeksOf({ week, weeks }: InterventionPart, last: number): { readonly from: number; readonly to: number } {
  if (week !== undefined) return { from: week, to: week };
  if (weeks === undefined) return { from: 1, to: last };
  if (typeof weeks === "object") return { from: weeks.from, to: weeks.to ?? last };
  const [, from, to] = weeksText.exec(weeks) ?? [];
  return { from: Number(from), to: to === undefined ? last : Number(to) };
}

function planLine(part: InterventionPart, kind: Intervention, name: string, last: number): InterventionPlan {
  const { when, lasts, dose, budget, who } = part;
  const ofNames = Object.keys(kind.names ?? {}).flatMap((key) => {
    const value = part[key];
    return value === undefined ? [] : [[key, [value].flat() as string[]] as const];
  });
  const ofNumbers = Object.keys(kind.numbers ?? {}).flatMap((key) => {
    const value = part[key];
    return typeof value === "number" ? [[key, value] as const] : [];
  });
  return {
    name,
    what: part.what,
    ...weeksOf(part, last),
    when:
      when === undefined ? null : { measure: when.measure, above: when.above ?? null, below: when.below ?? null, for: when.for },
    lasts: lasts ?? null,
    who: planReach(who),
    dose: dose ?? 1,
    budget: budget ?? null,
    values: Object.fromEntries(
      Object.entries(kind.parameters).map(([key, { default: standard }]) => [key, (part[key] ?? standard) as number]),
    ),
    numbers: Object.fromEntries(ofNumbers),
    names: Object.fromEntries(ofNames),
    pairs: kind.pairs === true ? ((part["ties"] ?? []) as [string, string][]) : [],
  };
}

/** Whom a line reaches; order and repeats of values and names play no part. */
export function planReach(who: InterventionPart["who"]): WhoPlan {
  if (who === undefined || who === "everybody") return everybody;
  const share = who.top ?? who.share;
  return {
    identity: who.identity ?? null,
    without: who.without ?? null,
    stance: who.stance ?? null,
    where: planWhere(who.where),
    people: who.people === undefined ? null : [...new Set(who.people)].sort(),
    group: who.group ?? null,
    standing: who.standing ?? null,
    above: who.above ?? {},
    below: who.below ?? {},
    amount: share !== undefined ? { share } : who.count !== undefined ? { count: who.count } : null,
    by: who.by ?? "random",
  };
}

/** A line as plain data with its numbers beside what else is said of it: what is stored, compared and hashed. */
export function resolveLine(line: InterventionPlan, { interventions: kinds }: Registry): Record<string, unknown> {
  const { name, what, from, to, when, lasts, who, dose, budget, values, numbers, names, pairs } = line;
  const kind = kinds.find((one) => one.name === what);
  const words = Object.entries(values).map(([key, value]) => [key, kind?.parameters[key]?.choices?.[value]?.name ?? value]);
  return {
    name,
    what,
    weeks: `${from}-${to}`,
    ...(when === null ? {} : { when: said(when) }),
    ...(lasts === null ? {} : { lasts }),
    ...(kind?.reaches === "everybody" ? {} : { who: said(who) }),
    ...(kind?.dose === null ? {} : { dose, ...(budget === null ? {} : { budget }) }),
    ...Object.fromEntries(words),
    ...numbers,
    ...Object.fromEntries(Object.entries(names).map(([key, value]) => [key, value.join(", ")])),
    ...(pairs.length === 0 ? {} : { ties: pairs.map((pair) => pair.join(" - ")) }),
  };
}

/** What is said of a group of keys: the others would fill every difference with nothing. */
function said(part: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).filter(([, value]) => value !== null && (typeof value !== "object" || Object.keys(value).length > 0)),
  );
}
