import type { Csv } from "./csv.ts";
import type { TieRow } from "./tie-rows.ts";

/** What the worker says of a scenario's networks once they are files. */
export interface NetworkFacts {
  /** By variant, in order. */
  readonly variants: readonly VariantFacts[];
  /** Ties begin and end by themselves: what is edited is how they start. */
  readonly tiesLive: boolean;
  /** There are no ties in any network, so that they grow before the first week. */
  readonly grow: boolean;
  /** What of people every repeat drew anew until now, and has alike from the first edit on; what of ties goes by the variant. */
  readonly fixes: { readonly identities: boolean };
  /** The scenario was in this form before. */
  readonly already: boolean;
  /** Mechanisms that are on in every variant, by name. */
  readonly mechanisms: readonly string[];
  /** People whom interventions and claims name: they cannot be removed without breaking those. */
  readonly named: readonly string[];
}

export interface VariantFacts {
  readonly name: string;
  readonly letter: string;
  /** Names of its two files. */
  readonly ties: string;
  readonly people: string;
  readonly identities: readonly IdentityFacts[];
  /** The settings with more than one unit: where each person's is, by id. */
  readonly settings: readonly SettingFacts[];
  /** How each person answers what others tell them, by id: a number of `Stance`. */
  readonly stances: ReadonlyMap<string, number>;
  readonly groups: readonly GroupFacts[];
  /** Where the scenario lists them: its own, or the variant's. */
  readonly groupsAt: readonly string[];
  /** What of its ties every repeat drew anew until now, and has alike from the first edit on. */
  readonly fixes: { readonly ties: boolean; readonly trust: boolean };
}

export interface IdentityFacts {
  readonly dimension: string;
  /** The column of the people's file that says who carries it, yes or no. */
  readonly column: string;
  /** Where the scenario says so. */
  readonly at: readonly string[];
}

export interface SettingFacts {
  readonly name: string;
  /** The column of the people's file that says so, or null where units are drawn. */
  readonly column: string | null;
  /** Where the scenario says so. */
  readonly at: readonly string[];
  readonly units: readonly string[];
  readonly unitOf: ReadonlyMap<string, string>;
}

export interface GroupFacts {
  readonly name: string;
  readonly safeSpace: boolean;
  /** Ids of those who belong to it at the start. */
  readonly members: readonly string[];
  /** Named one by one in the scenario, rather than by what they share. */
  readonly byName: boolean;
}

/** A scenario whose networks are files, as one variant's are edited. */
export interface Work {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly facts: NetworkFacts;
}

/** The two tables of one variant. */
export interface Tables {
  readonly people: Csv;
  readonly ties: readonly TieRow[];
}
