import { type Parameter, type Parameters, share, weight } from "../../parameters/parameter.ts";
import { groupParameters } from "../groups/parameters.ts";
import type { MechanismsPlan, PeoplePlan } from "../plan.ts";
import type { TieValues } from "../ties/parameters.ts";

/** A number of a scenario that can be moved while a run is under way. */
export interface MovableNumber {
  /** As the scenario would name it, dotted: "population.stigmatizing", "settings.work.climate", "mechanisms.mood.spread". */
  readonly path: string;
  readonly parameter: Parameter;
  /** What the scenario says. */
  readonly start: number;
  /** The paths that move along; the path itself alone for most. */
  readonly moves: readonly string[];
}

/** The tables that say what numbers there are. */
export interface NumberTables {
  readonly mechanisms: readonly { readonly name: string; readonly parameters: Parameters }[];
  readonly population: Parameters;
  readonly tieParameters: Parameters;
}

/** Numbers on their way to the coming week: each starts from what the scenario says, and lines move it in order. */
export interface Numbers {
  readonly all: ReadonlyMap<string, MovableNumber>;
  readonly settings: readonly string[];
  /** What a number is by now. @throws RangeError if there is no such number */
  get(path: string): number;
  /** Moves a number, kept within what a scenario may say. @throws RangeError if there is no such number */
  set(path: string, value: number): void;
}

const settingTable: Parameters = {
  climate: share(0.5, "how devaluing the climate is", "assumed"),
  policy: share(0, "strength of policies against devaluing acts", "assumed"),
  time: share(0, "share of waking time spent here", "assumed"),
  contact: weight(1, "how often people meet here, compared with other ties", "assumed"),
  ending: weight(1, "how easily ties of this setting end, compared with other ties", "assumed"),
};
const visibility = share(0.6, "mean visibility", "assumed");
/** What a group carries out of its meetings is settled when it is made. */
export const movableOfGroups = ["norm", "meeting", "hours"] as const;
/** Numbers that only count before the first week. */
const onlyAtStart: ReadonlySet<string> = new Set(["ties.rounds", "ties.roundLook"]);

/** Every number of a run that can be moved, by path: those of mechanisms that are on and of ties that live. */
export function movableNumbers(
  people: PeoplePlan,
  mechanisms: MechanismsPlan,
  ties: TieValues | null,
  tables: NumberTables,
): ReadonlyMap<string, MovableNumber> {
  const found = new Map<string, MovableNumber>();
  const offer = (path: string, parameter: Parameter, start: number, moves: readonly string[] = [path]) => {
    if (!onlyAtStart.has(path)) found.set(path, { path, parameter, start, moves });
  };
  for (const [name, parameter] of Object.entries(tables.population))
    offer(`population.${name}`, parameter, people.population[name as keyof typeof people.population]);
  for (const { dimension, visibility: mean } of people.identities)
    offer(`population.identities.${dimension}.visibility`, visibility, mean);
  for (const { name, climate, ...setting } of people.settings) {
    const here = `settings.${name}`;
    const each = people.identities.map(({ dimension }) => `${here}.climate.${dimension}`);
    const mean = (value: (typeof people.settings)[number]["climate"]) =>
      typeof value === "number" ? value : average(people.identities.map(({ dimension }) => value[dimension] ?? 0.5));
    offer(`${here}.climate`, settingTable["climate"], mean(climate), each);
    for (const { dimension } of people.identities) {
      const start = typeof climate === "number" ? climate : (climate[dimension] ?? 0.5);
      offer(`${here}.climate.${dimension}`, settingTable["climate"], start);
    }
    offer(`${here}.policy`, settingTable["policy"], setting.policy);
    offer(`${here}.time`, settingTable["time"], setting.time);
    offer(`${here}.contact`, settingTable["contact"], setting.contact ?? 1);
    offer(`${here}.ending`, settingTable["ending"], setting.ending ?? 1);
  }
  for (const { name, values } of people.groups ?? []) {
    for (const key of movableOfGroups) offer(`groups.${name}.${key}`, groupParameters[key], values[key]);
  }
  if (ties !== null) {
    for (const [name, parameter] of Object.entries(tables.tieParameters))
      offer(`ties.${name}`, parameter, ties[name as keyof TieValues]);
  }
  for (const { name, parameters } of tables.mechanisms) {
    const values = mechanisms.get(name);
    if (values === undefined) continue;
    for (const [key, parameter] of Object.entries(parameters)) offer(`mechanisms.${name}.${key}`, parameter, values[key]);
  }
  return found;
}

/** The numbers as the scenario has them, ready to be moved. */
export function startingNumbers(
  all: ReadonlyMap<string, MovableNumber>,
  settings: readonly string[],
): Numbers & { readonly values: ReadonlyMap<string, number> } {
  const values = new Map([...all].filter(([path, { moves }]) => moves[0] === path).map(([path, { start }]) => [path, start]));
  const named = (path: string): MovableNumber => {
    const number = all.get(path);
    if (number === undefined) throw new RangeError(`no number "${path}" can be moved`);
    return number;
  };
  return {
    all,
    settings,
    values,
    get(path) {
      const { moves } = named(path);
      return average(moves.map((one) => values.get(one) ?? 0));
    },
    set(path, value) {
      const { moves, parameter } = named(path);
      const kept = Math.min(parameter.max, Math.max(parameter.min, parameter.whole ? Math.round(value) : value));
      for (const one of moves) values.set(one, kept);
    },
  };
}

function average(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
