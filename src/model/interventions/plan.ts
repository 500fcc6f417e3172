/** One line under `interventions` of a scenario: what is done, when, to whom, how much. Plain data. */
export interface InterventionPlan {
  /** Differs from those of all other lines of a run: draws and rows of the ledger go by it. */
  readonly name: string;
  /** Which kind, by its name in the registry. */
  readonly what: string;
  /** First and last recorded week in which it may be at work, both included. */
  readonly from: number;
  readonly to: number;
  /** It begins only once this holds; null where it begins with its first week. */
  readonly when: ConditionPlan | null;
  /** Weeks that it is at work at most, from the one in which it begins; null for up to its last week. */
  readonly lasts: number | null;
  readonly who: WhoPlan;
  /** How much of it a person, a tie or a setting gets; 1 is what the parameters say. */
  readonly dose: number;
  /** Doses that there are in all; null for as many as it takes. */
  readonly budget: number | null;
  /** Its parameters. */
  readonly values: Readonly<Record<string, number>>;
  /** Numbers without a range of their own (`from` and `to` of `set`); those left out are not there. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Names of settings, identities, numbers; those left out are not there. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Pairs of people, by label or id. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** Something that a weekly measure has to do before a line begins. Looked at each week, from the end of week 0 on. */
export interface ConditionPlan {
  /** A weekly measure, by name. */
  readonly measure: string;
  readonly above: number | null;
  readonly below: number | null;
  /** Weeks on end that it has to hold. */
  readonly for: number;
}

/** Everybody to whom all of it applies; then, where `amount` says so, those of them who come first. Null where nothing is said. */
export interface WhoPlan {
  /** The dimension of an identity that they carry, or `anyIdentity`. */
  readonly identity: string | null;
  /** The dimension of an identity that they do not carry, or `anyIdentity`. */
  readonly without: string | null;
  readonly stance: "affirming" | "neutral" | "stigmatizing" | null;
  /** People whose attribute in the network has one of these values. */
  readonly where: { readonly attribute: string; readonly values: readonly string[] } | null;
  /** Labels in the network, or ids; null for anybody. */
  readonly people: readonly string[] | null;
  /** Members of a group. */
  readonly group: string | null;
  /** People with standing in a setting. */
  readonly standing: string | null;
  /** People whose value of a measure lies above or below a number: see measures/person-measures.ts. */
  readonly above: Readonly<Record<string, number>>;
  readonly below: Readonly<Record<string, number>>;
  /** How many of them: a share, or a number of people; null for all. */
  readonly amount: { readonly share: number } | { readonly count: number } | null;
  /** Who comes first. */
  readonly by: By;
}

/** Stands for whatever devalued identity somebody carries. */
export const anyIdentity = "any";

/** What people can be ordered by, with what comes first. */
export const orders = [
  { name: "need", meaning: "most distress" },
  { name: "exposure", meaning: "most stigma events so far" },
  { name: "isolation", meaning: "least trust over all ties" },
  { name: "degree", meaning: "most ties" },
  { name: "betweenness", meaning: "most often on the shortest paths between others" },
  { name: "harm", meaning: "most hurt given to others so far, by blame and pressure" },
  { name: "random", meaning: "at random, the same people in every variant" },
] as const;
export type By = (typeof orders)[number]["name"];

/** Everybody, in the order of a draw. */
export const everybody: WhoPlan = {
  identity: null,
  without: null,
  stance: null,
  where: null,
  people: null,
  group: null,
  standing: null,
  above: {},
  below: {},
  amount: null,
  by: "random",
};
