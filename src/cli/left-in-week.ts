import type { Plan } from "../engine/plan.ts";
import { type Chance, createSimulation, step } from "../engine/simulation.ts";

/**
 * The first week that a person is no longer there, for a line of interventions took them out before it; null for who stays.
 * Lives the run once more where anybody may leave: nobody comes back.
 * @param place of the person in the network
 */
export function leftInWeek(plan: Plan, chance: Chance, place: number): number | null {
  if (plan.interventions?.some(({ what }) => what === "removePeople") !== true) return null;
  const simulation = createSimulation(plan, chance);
  for (; simulation.world.week < plan.weeks; step(simulation))
    if (simulation.world.absent[place] === 1) return simulation.world.week + 1;
  return null;
}
