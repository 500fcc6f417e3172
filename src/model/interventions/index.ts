import { addTies } from "./add-ties.ts";
import { allyTraining } from "./ally-training.ts";
import { bridgingMentors } from "./bridging-mentors.ts";
import { changeTies } from "./change-ties.ts";
import { contact } from "./contact.ts";
import { cutTies } from "./cut-ties.ts";
import type { Intervention } from "./intervention.ts";
import { openGroup } from "./open-group.ts";
import { peerGroup } from "./peer-group.ts";
import type { InterventionPlan } from "./plan.ts";
import { policyChange } from "./policy-change.ts";
import { removePeople } from "./remove-people.ts";
import { setNumber } from "./set-number.ts";
import { shock } from "./shock.ts";

/** Every kind of intervention, as scenarios can name it after `what`. */
export const interventions: readonly Intervention[] = [
  peerGroup,
  openGroup,
  allyTraining,
  policyChange,
  contact,
  bridgingMentors,
  removePeople,
  addTies,
  cutTies,
  changeTies,
  shock,
  setNumber,
];

/** @throws RangeError if there is no such kind */
export function interventionNamed(name: string, registry: readonly Intervention[] = interventions): Intervention {
  const found = registry.find((one) => one.name === name);
  if (found === undefined)
    throw new RangeError(`"${name}" is no intervention; known: ${registry.map((one) => one.name).join(", ")}`);
  return found;
}

/** Whether ties begin or end by any of these lines: their rows then need room. */
export function changesTies(lines: readonly InterventionPlan[]): boolean {
  return lines.some(({ what }) => interventionNamed(what).changesTies);
}

/** Whether any of these lines moves how many ties people have room for. */
export function movesCapacity(lines: readonly InterventionPlan[]): boolean {
  return lines.some(({ names }) => names["number"]?.[0]?.startsWith("population.capacity") === true);
}
