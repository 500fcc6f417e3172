import type { Plan } from "../../engine/plan.ts";
import { type Chance, createSimulation, run, step } from "../../engine/simulation.ts";
import { mean } from "../../math/sums.ts";
import { standardDeviation } from "../statistics/standardize.ts";

/**
 * How much one stigma event of mean severity, that nobody eased, raises distress in the week after, in SD of distress among
 * people with a devalued identity: two lives that differ by it. null if `stop` asked to leave.
 */
export function oneEvent(plan: Plan, chance: Chance, stop: () => boolean): number | null {
  const weeks = Math.min(plan.weeks, 13);
  const [one, other] = [createSimulation({ ...plan, weeks }, chance), createSimulation({ ...plan, weeks }, chance)];
  if (!run(one, undefined, stop) || !run(other, undefined, stop)) return null;
  const { identities } = one.world.traits;
  const severity = plan.mechanisms.get("stigmaExposure")?.["severity"] ?? 0;
  for (let i = 0; i < identities.length; i++) if (identities[i] !== 0) one.world.state.acuteStress[i] += severity;
  step(one);
  step(other);
  const devalued = Array.from(identities.keys()).filter((i) => identities[i] !== 0);
  const rise = mean(devalued.map((i) => one.world.state.distress[i] - other.world.state.distress[i]));
  return rise / standardDeviation(devalued.map((i) => other.world.state.distress[i]));
}
