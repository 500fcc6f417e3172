import { placeNamed } from "../../network/place-named.ts";
import { identityBit } from "../identity-bit.ts";
import type { World } from "../world.ts";
import { measurePlace } from "./condition.ts";
import type { Intervention } from "./intervention.ts";
import type { InterventionPlan } from "./plan.ts";
import { findNamed, placeOf } from "./who.ts";

/**
 * Everything that a line names has to be there: otherwise a run would come to grief when the line begins, perhaps at its end.
 * @param identities dimensions of the run's identities
 * @param movable paths of the numbers that can be moved
 * @throws RangeError for whatever is not there, after the name of the line
 */
export function checkLine(
  world: World,
  plan: InterventionPlan,
  kind: Intervention,
  identities: readonly string[],
  movable: ReadonlySet<string>,
): void {
  try {
    findNamed(world, plan.who, { identities });
    if (plan.when !== null) measurePlace(plan.when.measure);
    plan.pairs.flat().map(placeNamed(world.network));
    checkNames(world, plan, kind, identities, movable);
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`intervention "${plan.name}": ${error.message}`) : error;
  }
}

function checkNames(
  { settings, groups }: World,
  { names, numbers }: InterventionPlan,
  kind: Intervention,
  identities: readonly string[],
  movable: ReadonlySet<string>,
): void {
  for (const [key, { of, required, meaning }] of Object.entries(kind.names ?? {})) {
    const given = names[key] ?? [];
    if (required && given.length === 0) throw new RangeError(`${kind.name} needs ${key}: ${meaning}`);
    for (const name of given) {
      if (of === "setting") placeOf(settings.names, name, "setting");
      else if (of === "group") placeOf(groups.names, name, "group");
      else if (of === "identity") identityBit(identities, name);
      else if (!movable.has(name)) throw new RangeError(`no number "${name}" can be moved`);
    }
  }
  for (const [key, { required, meaning }] of Object.entries(kind.numbers ?? {}))
    if (required && numbers[key] === undefined) throw new RangeError(`${kind.name} needs ${key}: ${meaning}`);
}
