import type { Csv } from "../../network-files/csv.ts";
import type { TieRow } from "../../network-files/tie-rows.ts";
import type { NetworkFacts, VariantFacts, Work } from "../../network-files/work.ts";
import type { TextChange } from "../../worker/text/change-text.ts";

/** What is edited: every table of a scenario, and which variant's network is meant. */
export interface Editing {
  readonly facts: NetworkFacts;
  /** The variant whose network is edited. */
  readonly variant: VariantFacts;
  /** Tables by the names of their files. */
  readonly people: Readonly<Record<string, Csv>>;
  readonly ties: Readonly<Record<string, readonly TieRow[]>>;
}

/** What an edit comes to: tables that are other than before, and changes of the scenario's text. */
export interface Done {
  readonly people?: Readonly<Record<string, Csv>>;
  readonly ties?: Readonly<Record<string, readonly TieRow[]>>;
  readonly changes?: readonly TextChange[];
}

/** Why an edit cannot be made, in words. */
export interface Refused {
  readonly because: string;
}

export type Outcome = Done | Refused;

export function isRefused(outcome: Outcome): outcome is Refused {
  return "because" in outcome;
}

/** The people of the variant that is edited. */
export function peopleNow({ people, variant }: Editing): Csv {
  return people[variant.people];
}

/** Its ties. */
export function tiesNow({ ties, variant }: Editing): readonly TieRow[] {
  return ties[variant.ties];
}

/** The same change of every file of people in which somebody is. */
export function inEveryFile({ people }: Editing, change: (csv: Csv, name: string) => Csv): Readonly<Record<string, Csv>> {
  return Object.fromEntries(Object.entries(people).map(([name, csv]) => [name, change(csv, name)]));
}

export type { Work };
