import type { Plan } from "../../engine/plan.ts";
import { type Chance, createSimulation, step, warmUp } from "../../engine/simulation.ts";
import { mean } from "../../math/sums.ts";

/** Weeks after the warm-up in which the pulse comes, and after it until its rest is looked at. */
const pulseWeek = 4;
export const pulseWeeks = 13;

/** Acute stress that everybody gets at once: five times the mean burden of an ordinary stressor. Its size hardly matters. */
const pulseStress = 3;

/**
 * A pulse of acute stress for everybody in one of two lives of the same people: the share of the difference's peak, in mean
 * latent distress, that is left 13 weeks after the pulse. null if `stop` asked to leave.
 */
export function pulseLeft(plan: Plan, chance: Chance, stop: () => boolean): number | null {
  const [one, other] = [createSimulation(plan, chance), createSimulation(plan, chance)];
  if (!warmUp(one, stop) || !warmUp(other, stop)) return null;
  let peak = 0;
  let left = 0;
  for (let week = 1; week <= pulseWeek + pulseWeeks; week++) {
    if (stop()) return null;
    step(one);
    step(other);
    if (week === pulseWeek) {
      const { acuteStress } = one.world.state;
      for (let i = 0; i < acuteStress.length; i++) acuteStress[i] += pulseStress;
    }
    left = mean(one.world.state.distress) - mean(other.world.state.distress);
    peak = Math.max(peak, left);
  }
  return peak > 0 ? left / peak : null;
}
