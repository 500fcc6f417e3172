import type { Plan } from "../../engine/plan.ts";
import { type Chance, createSimulation, run } from "../../engine/simulation.ts";
import { close } from "../../model/measures/isolates.ts";
import { arcBetween } from "../../network/network.ts";

/**
 * The share of weak ties (mean trust below .5 a year before the end) that are gone at the end, minus that of strong ones.
 * null if `stop` asked to leave.
 */
export function weakTiesLost(plan: Plan, chance: Chance, stop: () => boolean): number | null {
  const simulation = createSimulation(plan, chance);
  const { world } = simulation;
  const pairs: { i: number; j: number; weak: boolean }[] = [];
  const look = () => {
    if (world.week !== Math.max(0, plan.weeks - 52)) return;
    const { size, offsets, ends, targets, twins, trust } = world.network;
    for (let i = 0; i < size; i++) {
      for (let a = offsets[i]; a < ends[i]; a++) {
        if (targets[a] > i) pairs.push({ i, j: targets[a], weak: (trust[a] + trust[twins[a]]) / 2 < close });
      }
    }
  };
  if (!run(simulation, look, stop)) return null;
  const lost = (weak: boolean) => {
    const own = pairs.filter((pair) => pair.weak === weak);
    return own.filter(({ i, j }) => arcBetween(world.network, i, j) < 0).length / own.length;
  };
  return lost(true) - lost(false);
}
