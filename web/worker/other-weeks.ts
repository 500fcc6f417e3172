import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { type Chance, createSimulation, type Options, type Simulation, step } from "../../src/engine/simulation.ts";
import { never } from "../../src/model/interventions/lines.ts";

/**
 * Other weeks for the same people: a run is lived up to a week and goes on from there with other dice, as often as wanted.
 * Draws are keyed by week, so weeks that are counted from far away draw anew what happens, while people, ties and all
 * that was drawn once stay as they are. Runs that are told apart only by an intervention draw the same other weeks.
 */
export interface LivedRun {
  readonly plan: Plan;
  readonly options: Options;
  /** The last week that was lived. */
  readonly week: number;
  readonly save: Uint8Array;
}

/** Weeks from one course to the next: more than any run has. */
const far = 1_000_000;

/** Lives a run up to and with a week, 0 or more. What begins with the week after has been done by then. */
export function liveUntil(plan: Plan, chance: Chance, week: number, options: Options = {}): LivedRun {
  const simulation = createSimulation(plan, chance, options);
  while (simulation.world.week < week) step(simulation);
  return { plan, options, week, save: checkpoint(simulation) };
}

/**
 * The run again as it stood at the end of that week, before a course of weeks to come. Course 0 is the one that the run itself
 * took; all others draw the coming weeks anew. The world counts its weeks from `course` times a million.
 */
export function otherWeeks({ plan, options, week, save }: LivedRun, course: number): Simulation {
  const shift = course * far;
  const simulation = restore(shiftLines(plan, week, shift), save, options);
  const { world } = simulation;
  world.week += shift;
  for (const { began, last } of world.interventions) {
    if (began[0] === never) continue;
    began[0] += shift;
    last[0] += shift;
  }
  return simulation;
}

/** Lines that are still to begin begin as many weeks from now as they would have. */
function shiftLines(plan: Plan, week: number, shift: number): Plan {
  if (plan.interventions === undefined || shift === 0) return plan;
  return {
    ...plan,
    interventions: plan.interventions.map((line) => ({
      ...line,
      from: line.from > week ? line.from + shift : line.from,
      to: line.to + shift,
    })),
  };
}
