import type { Parameters } from "../../parameters/parameter.ts";
import type { Words } from "../../random/threefry.ts";
import type { MechanismsPlan } from "../plan.ts";
import { populationParameters } from "../population.ts";
import { tieParameters } from "../ties/parameters.ts";
import type { Week } from "../week.ts";
import type { World } from "../world.ts";
import { applyToPeople } from "./apply-numbers.ts";
import { movableNumbers, type Numbers, startingNumbers } from "./numbers.ts";
import type { LinesPlan } from "./run-lines.ts";

/** Moves the numbers of one run: what lines want of a week follows from plan and week alone, so nothing of it is kept. */
export interface NumberMover {
  /** The numbers that can be moved, by path. */
  readonly paths: ReadonlySet<string>;
  attach(week: Week, ties: Record<string, number> | null): void;
  /** Starts from what the scenario says, lets `want` move numbers, and makes what came out hold from the coming week on. */
  move(world: World, want: (numbers: Numbers) => void): void;
}

export function numberMover(
  { people, mechanisms, ties }: LinesPlan,
  key: Words,
  registry: readonly { readonly name: string; readonly parameters: Parameters }[],
): NumberMover {
  const tables = { mechanisms: registry, population: populationParameters, tieParameters };
  const all = movableNumbers(people, mechanisms, ties, tables);
  const settings = people.settings.map(({ name }) => name);
  let held: ReadonlyMap<string, number> = startingNumbers(all, settings).values;
  let week: Week | null = null;
  let tieValues: Record<string, number> | null = null;
  return {
    paths: new Set(all.keys()),
    attach(given, givenTies) {
      week = given;
      tieValues = givenTies;
    },
    move(world, want) {
      const numbers = startingNumbers(all, settings);
      want(numbers);
      const before = held;
      const { values } = numbers;
      const changed = [...values.keys()].filter((path) => values.get(path) !== before.get(path));
      held = values;
      if (changed.length === 0) return;
      applyToPeople(world, people, key, values, changed);
      for (const path of changed)
        if (tieValues !== null && path.startsWith("ties.")) tieValues[path.slice("ties.".length)] = values.get(path) ?? 0;
      if (week !== null) beginAgain(world, week, mechanismsAt(week, values));
    },
  };
}

/** The mechanisms of a week with these numbers in them. */
function mechanismsAt({ running }: Week, values: ReadonlyMap<string, number>): MechanismsPlan {
  return new Map(
    running.map(({ mechanism: { name }, values: own }) => [
      name,
      Object.fromEntries(Object.entries(own).map(([key, value]) => [key, values.get(`mechanisms.${name}.${key}`) ?? value])),
    ]),
  );
}

/** What mechanisms keep at hand follows from people, settings, ties and values: it is made anew where those have moved. */
function beginAgain(world: World, { running }: Week, plan: MechanismsPlan): void {
  for (const one of running) {
    one.values = plan.get(one.mechanism.name) ?? one.values;
    one.memory = one.mechanism.begin?.(world, one.values, plan);
  }
}
