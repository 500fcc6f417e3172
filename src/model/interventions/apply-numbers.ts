import type { Words } from "../../random/threefry.ts";
import { stanceTurned } from "../attitude.ts";
import type { PeoplePlan } from "../plan.ts";
import { drawTraits, type PopulationValues } from "../population.ts";
import { drawSettings } from "../settings.ts";
import type { World } from "../world.ts";
import { movableOfGroups } from "./numbers.ts";

/**
 * Lets numbers of people and settings hold from the coming week on. Whatever was drawn once is drawn again from the same
 * keys, so that up and down moves the same people: whoever stands lowest in their own draw is moved first and comes back
 * last. Somebody whose stance was turned by others meanwhile keeps it, unless the number turns that very person.
 * @param values every number of the run, by path
 * @param changed the paths whose values differ from those that held so far
 */
export function applyToPeople(
  world: World,
  plan: PeoplePlan,
  key: Words,
  values: ReadonlyMap<string, number>,
  changed: readonly string[],
): void {
  const moved = (start: string) => changed.some((path) => path.startsWith(start));
  if (moved("population.")) {
    const now = peopleAt(plan, values);
    redrawTraits(world, now, key);
    if (moved("population.unit")) redrawUnits(world, now, key);
  }
  if (moved("groups.")) {
    const { groups } = world;
    for (const [g, name] of groups.names.entries())
      for (const key of movableOfGroups) groups[key][g] = values.get(`groups.${name}.${key}`) ?? groups[key][g];
  }
  if (!moved("settings.")) return;
  const { settings } = world;
  for (let k = 0; k < plan.settings.length; k++) {
    const here = `settings.${plan.settings[k].name}`;
    for (const name of ["policy", "time", "contact", "ending"] as const)
      settings[name][k] = values.get(`${here}.${name}`) ?? settings[name][k];
    for (let d = 0; d < plan.identities.length; d++) {
      const at = k * plan.identities.length + d;
      settings.climate[at] = values.get(`${here}.climate.${plan.identities[d].dimension}`) ?? settings.climate[at];
    }
  }
}

/** The people's plan with these numbers in it. */
function peopleAt(plan: PeoplePlan, values: ReadonlyMap<string, number>): PeoplePlan {
  const population = Object.fromEntries(
    Object.entries(plan.population).map(([name, start]) => [name, values.get(`population.${name}`) ?? start]),
  ) as PopulationValues;
  const identities = plan.identities.map((identity) => ({
    ...identity,
    visibility: values.get(`population.identities.${identity.dimension}.visibility`) ?? identity.visibility,
  }));
  return { ...plan, population, identities };
}

function redrawTraits(world: World, plan: PeoplePlan, key: Words): void {
  const { traits, stance, skill, count } = world;
  const drawn = drawTraits(plan, world.network, key);
  for (let i = 0; i < count; i++) {
    if (drawn.stance[i] !== traits.stance[i]) {
      stance[i] = drawn.stance[i];
      stanceTurned(world, i);
    }
    if (drawn.supportSkill[i] !== traits.supportSkill[i]) skill[i] += drawn.supportSkill[i] - traits.supportSkill[i];
  }
  for (const name of Object.keys(drawn) as (keyof typeof drawn)[]) traits[name].set(drawn[name]);
  world.tiesVersion++;
}

function redrawUnits({ settings, network }: World, plan: PeoplePlan, key: Words): void {
  const drawn = drawSettings(plan, network, key);
  settings.unitClimate.set(drawn.unitClimate);
  settings.unitStress.set(drawn.unitStress);
}
