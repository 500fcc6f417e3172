import type { GroupValues } from "../model/groups/parameters.ts";
import type { GroupPlan, GroupWho } from "../model/groups/plan.ts";
import type { Document, WhoPart } from "./document.ts";
import type { Registry } from "./registry.ts";

/** The groups of a scenario, in its order. */
export function planGroups({ groups }: Document, { groupParameters }: Registry): GroupPlan[] {
  return groups.map(({ name, who, focus, safeSpace, open, ...numbers }) => ({
    name,
    who: planWho(who),
    focus: focus ?? null,
    safeSpace,
    open,
    // The shipped table has just these names; a table with more has them too.
    values: Object.fromEntries(
      Object.entries(groupParameters).map(([key, parameter]) => [key, numbers[key] ?? parameter.default]),
    ) as unknown as GroupValues,
  }));
}

/** Whom something is about; order and repeats of values and names play no part. */
export function planWho({ identity, where, people, share }: WhoPart): GroupWho {
  return {
    identity: identity ?? null,
    where: planWhere(where),
    people: people === undefined ? null : [...new Set(people)].sort(),
    share,
  };
}

/** An attribute and its values, or null. */
export function planWhere(where: WhoPart["where"]): GroupWho["where"] {
  const [chosen] = Object.entries(where ?? {});
  return chosen === undefined ? null : { attribute: chosen[0], values: [...new Set([chosen[1]].flat())].sort() };
}
