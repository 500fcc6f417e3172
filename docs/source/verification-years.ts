import type { Plan } from "../../src/engine/plan.ts";
import { type Chance, createSimulation, type Options, run, type Simulation } from "../../src/engine/simulation.ts";
import { mean } from "../../src/math/sums.ts";
import { type StateName, stateColumns } from "../../src/model/columns.ts";
import { measureNames, measureWeek, prepareMeasures } from "../../src/model/measures/weekly.ts";
import type { World } from "../../src/model/world.ts";
import { assortativity, degreeAssortativity } from "../../src/network/metrics/assortativity.ts";
import { degreeStatistics } from "../../src/network/metrics/degrees.ts";
import { transitivity } from "../../src/network/metrics/transitivity.ts";

export const weeksPerYear = 52;
/** Weeks at the end of a run in which a state that never leaves a bound counts as stuck: half a year. */
export const stuckWeeks = 26;

/** What is followed from year to year. Statistics of the network are of the week; the others are means of a quarter. */
export const followed = [
  { name: "degree", title: "Ties a person has", kind: "network" },
  { name: "transitivity", title: "Transitivity", kind: "network" },
  { name: "trust", title: "Mean trust over ties", kind: "network" },
  { name: "isolates", title: "Share with nobody trusted at 0.5 or more", kind: "network" },
  { name: "alone", title: "Share without any tie", kind: "network" },
  { name: "degreeAssortativity", title: "Assortativity by number of ties", kind: "network" },
  { name: "identityAssortativity", title: "Assortativity by identity", kind: "network" },
  { name: "distress", title: "Average distress", kind: "people" },
  { name: "gap", title: "Gap between groups", kind: "people" },
  { name: "friendsCorrelation", title: "Friends alike in distress", kind: "people" },
  { name: "help", title: "Help received", kind: "people" },
  { name: "belonging", title: "Belonging", kind: "people" },
  { name: "internalizedStigma", title: "Internalized stigma", kind: "people" },
  { name: "pride", title: "Pride", kind: "people" },
  { name: "selfEsteem", title: "Self-esteem", kind: "people" },
  { name: "resilience", title: "Resilience", kind: "people" },
] as const;
export type FollowedName = (typeof followed)[number]["name"];

/** How many people's state stood exactly at a bound in each of the last weeks. */
export interface Stuck {
  readonly state: StateName;
  readonly bound: "min" | "max";
  /** Share of the people whom the state concerns: all, or those with a devalued identity. */
  readonly share: number;
}

/**
 * Largest share of people whose state may stand at a bound for good. Know-how is 0 in people none of whose contacts has
 * standing in a setting (three in ten have); anywhere else a state that stays at a bound would be a mistake of the rules.
 */
export function stuckLimit({ state, bound }: Pick<Stuck, "state" | "bound">): number {
  return state === "practicalResource" && bound === "min" ? 0.15 : 0.03;
}

/** What a long run came to. */
export interface Years {
  /** Followed -> one value a year, from the start (year 0). */
  readonly values: Readonly<Record<FollowedName, readonly number[]>>;
  readonly stuck: readonly Stuck[];
  /** First number that was not finite or out of range, in words; null where none was. */
  readonly wrong: string | null;
}

/** Lives a plan to its last week and keeps count. */
export function liveYears(plan: Plan, chance: Chance, options: Options = {}): Years {
  const simulation = createSimulation(plan, chance, options);
  const { world } = simulation;
  const values = Object.fromEntries(followed.map(({ name }) => [name, [] as number[]])) as Record<FollowedName, number[]>;
  const room = prepareMeasures(world);
  const week = new Float64Array(measureNames.length);
  const quarter = new Map<string, number[]>();
  const bounds = new BoundCounts(simulation);
  let wrong: string | null = null;
  run(simulation, () => {
    wrong ??= whatIsWrong(world, simulation.week.states);
    if (world.week > plan.weeks - stuckWeeks) bounds.count(world);
    if (world.week % weeksPerYear !== 0 && world.week % weeksPerYear <= weeksPerYear - 13) return;
    measureWeek(world, room, week);
    for (const [m, name] of measureNames.entries()) quarter.set(name, [...(quarter.get(name) ?? []), week[m]]);
    if (world.week % weeksPerYear !== 0) return;
    const network = networkStatistics(world);
    for (const { name } of followed) values[name].push(network[name] ?? mean(quarter.get(name) ?? []));
    quarter.clear();
  });
  return { values, stuck: bounds.shares(), wrong };
}

function networkStatistics(world: World): Partial<Record<FollowedName, number>> {
  const { network, traits } = world;
  const identities = Array.from(traits.identities, String);
  let trust = 0;
  let arcs = 0;
  for (let i = 0; i < network.size; i++) {
    for (let a = network.offsets[i]; a < network.ends[i]; a++) {
      trust += network.trust[a];
      arcs++;
    }
  }
  const { mean: ties } = degreeStatistics(network);
  return {
    degree: ties,
    transitivity: transitivity(network),
    trust: trust / arcs,
    degreeAssortativity: degreeAssortativity(network) ?? Number.NaN,
    identityAssortativity: assortativity(network, identities) ?? Number.NaN,
  };
}

function whatIsWrong(world: World, states: readonly StateName[]): string | null {
  for (const name of states) {
    const { min, max } = stateColumns[name];
    const column = world.state[name];
    for (let k = 0; k < column.length; k++) {
      if (!(Number.isFinite(column[k]) && column[k] >= min && column[k] <= max)) {
        return `${name} of person ${k % world.count} is ${column[k]} in week ${world.week}`;
      }
    }
  }
  return null;
}

/** States that are 0 for good in people without a devalued identity. */
const ofIdentity: readonly StateName[] = ["internalizedStigma", "pride"];

/** Counts, person by person, in how many weeks a state stood at each of its bounds. */
class BoundCounts {
  readonly #states: readonly StateName[];
  readonly #world: World;
  readonly #weeks = new Map<StateName, { min: Uint16Array; max: Uint16Array }>();
  #counted = 0;

  constructor({ week, world }: Simulation) {
    this.#states = week.states;
    this.#world = world;
    for (const name of this.#states) {
      const { length } = world.state[name];
      this.#weeks.set(name, { min: new Uint16Array(length), max: new Uint16Array(length) });
    }
  }

  count({ state }: World): void {
    this.#counted++;
    for (const [name, { min, max }] of this.#weeks) {
      const column = state[name];
      for (let k = 0; k < column.length; k++) {
        if (column[k] === stateColumns[name].min) min[k]++;
        if (column[k] === stateColumns[name].max) max[k]++;
      }
    }
  }

  shares(): Stuck[] {
    const { count, traits, absent } = this.#world;
    return [...this.#weeks].flatMap(([state, weeks]) =>
      (["min", "max"] as const).map((bound) => {
        let stuck = 0;
        let all = 0;
        for (let k = 0; k < weeks[bound].length; k++) {
          const i = k % count;
          if (absent[i] === 1 || (ofIdentity.includes(state) && traits.identities[i] === 0)) continue;
          all++;
          if (weeks[bound][k] === this.#counted) stuck++;
        }
        return { state, bound, share: all === 0 ? 0 : stuck / all };
      }),
    );
  }
}
