import type { GroupPlan } from "./groups/plan.ts";
import type { PopulationValues } from "./population.ts";

/** An identity that some settings devalue: one of ten dimensions, or the scenario's own word. All behave alike. */
export interface IdentityPlan {
  readonly dimension: string;
  /** Share of people who carry it, drawn person by person; null where `where` says who. */
  readonly share: number | null;
  /** People whose attribute in the network file has one of these values. */
  readonly where: { readonly attribute: string; readonly values: readonly string[] } | null;
  /** Mean and SD of visibility; each person's is drawn once and kept within 0.1 to 1. */
  readonly visibility: number;
  readonly visibilitySpread: number;
}

/** A part of life with a climate of its own. */
export interface SettingPlan {
  readonly name: string;
  /** How devaluing the climate is, 0 to 1 with 0.5 the neutral reference: one number, or one for each dimension. */
  readonly climate: number | Readonly<Record<string, number>>;
  /** Share of waking time spent here, 0 to 1; shares of all settings add up to 1 at most. */
  readonly time: number;
  /** Strength of policies against devaluing acts: the share of events that they prevent, 0 to 1. */
  readonly policy: number;
  /** Number of units (teams, classes), people placed at random; or the attribute of the network file that names them. */
  readonly units: number | string;
  /** Ties that belong here, where ties live: factors on how often people meet, and on how easily a tie ends. 1 if left out. */
  readonly contact?: number;
  readonly ending?: number;
}

/** Everything the model needs to know about who lives where, apart from ties. */
export interface PeoplePlan {
  readonly identities: readonly IdentityPlan[];
  readonly settings: readonly SettingPlan[];
  /** Groups that meet; none if left out. */
  readonly groups?: readonly GroupPlan[];
  readonly population: PopulationValues;
}

/** Which mechanisms are on, with all their values: absent means off. */
export type MechanismsPlan = ReadonlyMap<string, Readonly<Record<string, number>>>;
