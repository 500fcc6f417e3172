import type { Plan } from "../../engine/plan.ts";
import { groupParameters } from "../../model/groups/parameters.ts";
import type { GroupPlan } from "../../model/groups/plan.ts";
import { defaults } from "../../parameters/parameter.ts";

/** A plan in which a share of the people with the first identity belong to a group. */
export function withGroup(
  plan: Plan,
  group: Omit<GroupPlan, "name" | "who" | "focus" | "open" | "values"> & { share: number; values: Partial<GroupPlan["values"]> },
): Plan {
  const [identity] = plan.people.identities;
  const own: GroupPlan = {
    name: "validation",
    who: { identity: identity.dimension, where: null, people: null, share: group.share },
    focus: identity.dimension,
    safeSpace: group.safeSpace,
    open: true,
    values: { ...defaults(groupParameters), ...group.values },
  };
  return { ...plan, people: { ...plan.people, groups: [...(plan.people.groups ?? []), own] } };
}

/** Meets every week and affirms as strongly as a group can: what identification programs try to be. */
export const identificationGroup = { share: 0.5, safeSpace: false, values: { norm: 1, meeting: 1 } };

/** Meets every other week and is friendly: an ordinary peer group. */
export const peerGroup = { share: 0.5, safeSpace: false, values: { norm: 0.5, meeting: 0.5 } };

/** Two hours a week at school that are safe, for a fifth of those concerned, who carry it out into their ties. */
export const schoolAlliance = {
  share: 0.2,
  safeSpace: true,
  values: { norm: 0.8, meeting: 1, hours: 0.05, carriedSkill: 0.2, carriedStance: 0.05 },
};

/** The same kind of place with more people in it, units of the same size, and about `devalued` people with the identity. */
export function ofSize(plan: Plan, devalued: number): Plan {
  const share = plan.people.identities[0].share ?? 1;
  const size = Math.round(devalued / share);
  const grown = size / plan.size;
  const settings = plan.people.settings.map((setting) => ({
    ...setting,
    units: typeof setting.units === "number" ? Math.max(1, Math.round(setting.units * grown)) : setting.units,
  }));
  return { ...plan, size, people: { ...plan.people, settings } };
}
