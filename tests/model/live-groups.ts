import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, type Options, step } from "../../src/engine/simulation.ts";
import { stateNames } from "../../src/model/columns.ts";
import type { GroupPlan, GroupWho } from "../../src/model/groups/plan.ts";
import type { World } from "../../src/model/world.ts";
import { group, planOf, type Wishes } from "../support/plans.ts";

export const chance = { seed: "groups", replicate: 0 };
export const some = (share: number, more: Partial<GroupWho> = {}): { who: GroupWho } => ({
  who: { identity: null, where: null, people: null, share, ...more },
});
export const circle = (values: Partial<GroupPlan["values"]> = {}, more: Partial<Omit<GroupPlan, "values">> = some(0.5)) =>
  group("circle", values, more);

/** Nobody leaves a group of themselves, so that members stay members. */
export function live(groups: readonly GroupPlan[], wishes: Wishes = {}, options: Options = {}) {
  const plan = planOf({ warmUp: 0, groups, ...wishes, choices: { encouragement: "off", ...wishes.choices } });
  return begin(plan, options);
}

/** A run under way, and its next week. */
export function begin(plan: Plan, options: Options = {}) {
  const simulation = createSimulation(plan, chance, options);
  return { ...simulation, next: () => step(simulation) };
}

export const people = (world: World) => Array.from({ length: world.count }, (_, i) => i);
export const isMember = ({ groups, count }: World, i: number, g = 0) => groups.member[g * count + i] === 1;
export const carries = ({ traits }: World, i: number) => traits.identities[i] !== 0;
export const statesOf = ({ state }: World) =>
  Object.fromEntries(stateNames.map((name) => [name, state[name].slice()])) as World["state"];
