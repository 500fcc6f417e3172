import type { Plan } from "../../src/engine/plan.ts";
import { type Chance, createSimulation, run, type Simulation, step } from "../../src/engine/simulation.ts";
import { shownDistress } from "../../src/model/measures/shown.ts";
import { liveUntil, otherWeeks } from "./other-weeks.ts";
import { readSource, runnable } from "./read-source.ts";
import { mostVariants } from "./summary.ts";
import type { OtherCourse, TwinAsk, TwinRun } from "./twin-run.ts";
import { twinText } from "./twin-text.ts";

/** The weeks that an end is averaged over, as all outcomes are; fewer where the change came later. */
const outcomeWeeks = 13;
/** Points of 0 to 100 from which on somebody is named. */
const worthNaming = 0.5;

/**
 * Lives a variant and its twin, which differ by some interventions only: the same people, the same weeks, the same luck.
 * @throws Error in plain words where the twin cannot be run
 */
export function twinRun({ source, variant, person, week, lines }: TwinAsk): TwinRun {
  const { variants, seed } = runnable(source);
  const { text } = readSource(source);
  const { name } = variants[variant];
  const isFull = variants.length >= mostVariants;
  const pair = twinText(text, name, lines, true);
  const beside = isFull ? pair : twinText(text, name, lines, false);
  const twins = { ...source, text: pair.text, edits: [] };
  const [one, other] = runnable(twins).variants;
  const chance = { seed, replicate: 0 };
  const before = everybody(one.plan, chance);
  const after = everybody(other.plan, chance);
  const { size, weeks } = before;
  const window = Math.max(1, Math.min(outcomeWeeks, weeks - week + 1));
  const others: { person: number; change: number }[] = [];
  let slightly = 0;
  let same = 0;
  for (let i = 0; i < size; i++) {
    if (i === person) continue;
    const change = endOf(after, i, window) - endOf(before, i, window);
    if (isSame(before, after, i)) same++;
    else if (Math.abs(change) >= worthNaming) others.push({ person: i, change });
    else slightly++;
  }
  others.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return {
    before: lineOf(before, person),
    after: lineOf(after, person),
    change: endOf(after, person, window) - endOf(before, person, window),
    window,
    others,
    slightly,
    same,
    source: twins,
    beside: { text: beside.text, variants: isFull ? [0, 1] : [variant, variants.length] },
  };
}

/** How a person ends in other courses of the weeks from the change on: in the variant, and in its twin. */
export function otherCourses(
  { source, person, week, window }: { source: TwinAsk["source"]; person: number; week: number; window: number },
  courses: readonly number[],
  tell: (course: OtherCourse) => void,
): void {
  const { variants, seed } = runnable(source);
  const [one, other] = variants.map(({ plan }) => liveUntil(plan, { seed, replicate: 0 }, week - 1));
  for (const course of courses)
    tell({ course, before: endOn(otherWeeks(one, course), person), after: endOn(otherWeeks(other, course), person) });

  function endOn(simulation: Simulation, i: number): number {
    const rest = simulation.plan.weeks - (week - 1);
    let sum = 0;
    for (let k = 1; k <= rest; k++) {
      step(simulation);
      if (k > rest - window) sum += shownDistress(simulation.world.state.distress[i]);
    }
    return sum / window;
  }
}

/** Everybody's distress, latent and to the last bit, in rows of weeks from week 0 on. */
interface Lived {
  readonly size: number;
  readonly weeks: number;
  readonly distress: Float64Array;
}

function everybody(plan: Plan, chance: Chance): Lived {
  const simulation = createSimulation(plan, chance);
  const size = simulation.world.count;
  const distress = new Float64Array((plan.weeks + 1) * size);
  run(simulation, ({ week, state }) => distress.set(state.distress, week * size));
  return { size, weeks: plan.weeks, distress };
}

function lineOf({ size, weeks, distress }: Lived, person: number): Float32Array {
  return Float32Array.from({ length: weeks + 1 }, (_, w) => shownDistress(distress[w * size + person]));
}

function endOf({ size, weeks, distress }: Lived, person: number, window: number): number {
  let sum = 0;
  for (let w = weeks - window + 1; w <= weeks; w++) sum += shownDistress(distress[w * size + person]);
  return sum / window;
}

/** Whether somebody's distress has the same bits in all weeks. */
function isSame(one: Lived, other: Lived, person: number): boolean {
  for (let w = 0; w <= one.weeks; w++)
    if (one.distress[w * one.size + person] !== other.distress[w * one.size + person]) return false;
  return true;
}
