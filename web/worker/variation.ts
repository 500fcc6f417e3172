import type { Edit } from "./protocol.ts";

/** A variant made of another one. */
export interface NewVariant {
  readonly name: string;
  readonly like: string;
  /** Numbers set to other values, by their paths in the file. */
  readonly set?: readonly Edit[];
  /** Interventions besides those that there are. */
  readonly lines?: readonly Readonly<Record<string, unknown>>[];
  /** Who belongs to a group, as the file names people. */
  readonly seats?: { readonly group: string; readonly people: readonly (string | number)[] };
  /** It is left out where one of the others has the same seats: a scenario takes no variant twice. */
  readonly unlessAlike?: boolean;
}

/** Which variants a scenario shall have. */
export interface Variation {
  /** Variants that the page must have room for: they come first where they would not. All else stays as it is, what is claimed too. */
  readonly first?: readonly string[];
  /** Those of its own, in order; all of them if left out. */
  readonly keep?: readonly string[];
  readonly add?: readonly NewVariant[];
  /** The first claim as it is, or what else is expected of its statistic, as a scenario writes it; nothing is claimed if left out. */
  readonly claim?: "first" | Readonly<Record<string, unknown>>;
  readonly replicates?: number;
}
