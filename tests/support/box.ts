import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { stateColumns, stateNames } from "../../src/model/columns.ts";
import { groupParameters } from "../../src/model/groups/parameters.ts";
import type { GroupPlan } from "../../src/model/groups/plan.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { populationParameters } from "../../src/model/population.ts";
import { tieParameters } from "../../src/model/ties/parameters.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { validate } from "../../src/network/validate.ts";
import { defaults, type Parameter } from "../../src/parameters/parameter.ts";
import { identity, on, planOf } from "./plans.ts";

/** A number of the model: where it stands and what it may be. */
export interface BoxEntry {
  readonly place: string;
  readonly parameter: Parameter;
  readonly set: (plan: Plan, value: number) => Plan;
}

/** Every number of mechanisms, population, living ties, groups, settings and identities. */
export const box: readonly BoxEntry[] = [
  ...mechanisms.flatMap(({ name, parameters }) =>
    Object.entries(parameters).map(([key, parameter]) => ({
      place: `${name}.${key}`,
      parameter,
      set: (plan: Plan, value: number): Plan => ({
        ...plan,
        mechanisms: new Map([...plan.mechanisms].map(([m, values]) => [m, m === name ? { ...values, [key]: value } : values])),
      }),
    })),
  ),
  ...Object.entries(populationParameters).map(([key, parameter]) => ({
    place: `population.${key}`,
    parameter,
    set: (plan: Plan, value: number): Plan => ({
      ...plan,
      people: { ...plan.people, population: { ...plan.people.population, [key]: value } },
    }),
  })),
  ...Object.entries(tieParameters).map(([key, parameter]) => ({
    place: `ties.${key}`,
    parameter,
    set: (plan: Plan, value: number): Plan => ({ ...plan, ties: { ...(plan.ties ?? defaults(tieParameters)), [key]: value } }),
  })),
  ...Object.entries(groupParameters).map(([key, parameter]) => ({
    place: `groups.${key}`,
    parameter,
    set: (plan: Plan, value: number): Plan => ({
      ...plan,
      people: {
        ...plan.people,
        groups: (plan.people.groups ?? []).map((group) => ({ ...group, values: { ...group.values, [key]: value } })),
      },
    }),
  })),
  ...(["climate", "policy"] as const).map((key) => ({
    place: `settings.${key}`,
    parameter: {
      default: 0.5,
      min: 0,
      max: 1,
      plausible: [0, 1] as const,
      unit: "share",
      whole: false,
      meaning: key,
      source: "assumed",
    },
    set: (plan: Plan, value: number): Plan => ({
      ...plan,
      people: { ...plan.people, settings: plan.people.settings.map((setting) => ({ ...setting, [key]: value })) },
    }),
  })),
  {
    place: "identities.visibility",
    parameter: {
      default: 0.6,
      min: 0,
      max: 1,
      plausible: [0, 1],
      unit: "share",
      whole: false,
      meaning: "visibility",
      source: "assumed",
    },
    set: (plan, value) => ({
      ...plan,
      people: { ...plan.people, identities: plan.people.identities.map((one) => ({ ...one, visibility: value })) },
    }),
  },
];

/** Six people: a triangle, a pair and somebody alone; two identities, full and no trust among the ties. */
const ties = new TieList(6);
ties.add(0, 1, { trust: 1, trustBack: 0.4 });
ties.add(1, 2, { trust: 0.7, trustBack: 0 });
ties.add(0, 2, { trust: 0.5 });
ties.add(3, 4, { trust: 1 });
const network = ties.toNetwork();
const circle: GroupPlan = {
  name: "circle",
  who: { identity: null, where: null, people: null, share: 0.7 },
  focus: null,
  safeSpace: true,
  open: true,
  values: { ...defaults(groupParameters), carriedSkill: 0.3, carriedStance: 0.1 },
};
const base: Plan = on(
  network,
  planOf({
    identities: [identity(0.7), { ...identity(0.5), dimension: "age" }],
    // What is off by default is on here: no number of the box goes unread.
    choices: Object.fromEntries(mechanisms.map(({ name }) => [name, "on" as const])),
    warmUp: 0,
    weeks: 520,
  }),
);
export const boxPlan: Plan = { ...base, people: { ...base.people, groups: [circle] } };

/** Lives 520 weeks and says what is not finite or out of range, or null. Numbers that went wrong stay wrong, so it looks now and then. */
export function whatGoesWrong(plan: Plan, chance = { seed: "box", replicate: 0 }): string | null {
  const simulation = createSimulation(plan, chance);
  const { world } = simulation;
  while (world.week < plan.weeks) {
    step(simulation);
    if (world.week % 26 !== 0) continue;
    for (const name of stateNames) {
      const { min, max } = stateColumns[name];
      for (const value of world.state[name]) {
        if (!(Number.isFinite(value) && value >= min && value <= max)) return `${name} is ${value} in week ${world.week}`;
      }
    }
    const [problem] = validate(world.network);
    if (problem !== undefined) return `${problem} in week ${world.week}`;
  }
  return null;
}
