import type { Plan } from "../../src/engine/plan.ts";
import { startingValues } from "../../src/experiment/calibration/fitted-parameters.ts";
import { type GroupValues, groupParameters } from "../../src/model/groups/parameters.ts";
import type { GroupPlan } from "../../src/model/groups/plan.ts";
import type { IdentityPlan, SettingPlan } from "../../src/model/plan.ts";
import { type PopulationValues, populationDefaults } from "../../src/model/population.ts";
import { chooseMechanisms, type MechanismChoice } from "../../src/model/presets.ts";
import type { TieValues } from "../../src/model/ties/parameters.ts";
import { chooseTies } from "../../src/model/ties/presets.ts";
import type { Network } from "../../src/network/network.ts";
import type { NetworkPlan } from "../../src/network/plan.ts";
import { defaults } from "../../src/parameters/parameter.ts";

/** One identity, carried by a share of people. */
export function identity(share: number, more: Partial<IdentityPlan> = {}): IdentityPlan {
  return { dimension: "religion", share, where: null, visibility: 0.6, visibilitySpread: 0.2, ...more };
}

export function setting(name: string, time: number, more: Partial<SettingPlan> = {}): SettingPlan {
  return { name, climate: 0.5, time, policy: 0, units: 12, ...more };
}

/** A group of everybody that meets every week, affirming through and through. */
export function group(name: string, values: Partial<GroupValues> = {}, more: Partial<Omit<GroupPlan, "values">> = {}): GroupPlan {
  const who = { identity: null, where: null, people: null, share: 1 };
  return { name, who, focus: null, safeSpace: false, open: true, values: { ...defaults(groupParameters), ...values }, ...more };
}

/** What a test wants otherwise than usual. */
export interface Wishes {
  size?: number;
  identities?: readonly IdentityPlan[];
  settings?: readonly SettingPlan[];
  population?: Partial<PopulationValues>;
  groups?: readonly GroupPlan[];
  network?: NetworkPlan;
  preset?: string;
  choices?: Readonly<Record<string, MechanismChoice>>;
  ties?: string;
  warmUp?: number;
  weeks?: number;
}

/**
 * A plan for tests: 60 people on a small world, two settings, one identity, everything on. Fitted numbers are those of the
 * specification, so that a calibration moves no expectation of a test.
 */
export function planOf(wishes: Wishes = {}): Plan {
  return {
    size: wishes.size ?? 60,
    network: wishes.network ?? smallWorldPlan,
    people: {
      identities: wishes.identities ?? [identity(0.4)],
      settings: wishes.settings ?? [setting("work", 0.6), setting("neighborhood", 0.4)],
      population: { ...populationDefaults, ...specified("population"), ...wishes.population },
      ...(wishes.groups === undefined ? {} : { groups: wishes.groups }),
    },
    ties: wishes.ties === undefined ? null : tiesAsSpecified(wishes.ties),
    mechanisms: mechanismsAsSpecified(wishes.preset ?? "both", wishes.choices),
    warmUp: wishes.warmUp ?? 8,
    weeks: wishes.weeks ?? 40,
  };
}

/** What the specification says of one part: a mechanism, "population", "ties" or "school". */
export function specified(part: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(startingValues).flatMap(([path, value]) => {
      const [of, name] = path.split(".");
      return of === part ? [[name, value]] : [];
    }),
  );
}

/** A preset of ties with the specification's numbers, and other values over them. */
export function tiesAsSpecified(preset: string, own: Partial<TieValues> = {}): TieValues | null {
  const starting =
    preset === "school" ? { homophily: specified("ties")["homophily"], ...specified("school") } : specified("ties");
  return chooseTies(preset, { ...starting, ...own });
}

/** A preset with a scenario's choices; numbers that neither says are the specification's. */
export function mechanismsAsSpecified(
  preset: string,
  choices: Readonly<Record<string, MechanismChoice>> = {},
): Plan["mechanisms"] {
  return new Map(
    [...chooseMechanisms(preset, choices)].map(([name, values]) => {
      const choice = choices[name];
      return [name, { ...values, ...specified(name), ...(typeof choice === "object" ? choice : {}) }];
    }),
  );
}

const smallWorldPlan: NetworkPlan = {
  source: { generator: "small-world", values: { neighbors: 6, rewiring: 0.2 } },
  trust: { from: 0.2, to: 0.9 },
  change: "none",
  by: null,
};

/** A plan's network replaced by one that is ready. */
export function on(network: Network, plan: Plan): Plan {
  return { ...plan, size: network.size, network: { source: { network }, trust: "as given", change: "none", by: null } };
}

/** A population in which everybody is alike. */
export const alike: Partial<PopulationValues> = {
  exposureSpread: 0,
  stressSpread: 0,
  skillSpread: 0,
  resilienceSpread: 0,
  selfEsteemSpread: 0,
  internalizedSpread: 0,
  unitClimateSpread: 0,
  unitStressSpread: 0,
};
