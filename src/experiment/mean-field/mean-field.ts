import euler from "ode-euler";
import rk4 from "ode-rk4";
import type { Plan } from "../../engine/plan.ts";
import { equationsOf, type Means } from "./equations.ts";
import { partsOf } from "./plan-parts.ts";

/** The mean field at the end of a week; help is that of the week itself. */
export interface MeanFieldWeek extends Means {
  readonly week: number;
}

/** How the equations are read: in steps of a week, as the model lives them, or without steps, as time runs outside. */
export type Reading = "weekly" | "continuous";

/** Steps of a week in the continuous reading: halving them moves no mean by more than 1e-5. */
const stepsPerWeek = 2;

/**
 * The mean-field twin of a plan: what its means would be if everybody met everybody in a crowd without end. Rows for week 0,
 * the start before any warm-up, to the last. The weekly reading is Euler's method with a step of one week, which is what the
 * model itself does; the continuous one is Runge and Kutta's of fourth order.
 * @throws RangeError if the plan is not one that the mean field is written for: see plan-parts.ts
 */
export function meanField(plan: Plan, reading: Reading = "weekly"): MeanFieldWeek[] {
  const parts = partsOf(plan);
  const { start, change, means } = equationsOf(parts);
  const integrator = reading === "weekly" ? euler(start.slice(), change, 0, 1) : rk4(start.slice(), change, 0, 1 / stepsPerWeek);
  let last = means(start);
  const weeks: MeanFieldWeek[] = [{ ...last, week: 0, help: 0 }];
  for (let week = 1; week <= parts.weeks; week++) {
    integrator.steps(reading === "weekly" ? 1 : stepsPerWeek);
    const now = means(integrator.y);
    // A week's help is given by people as they were when it began.
    weeks.push({ ...now, week, help: last.help });
    last = now;
  }
  return weeks;
}
