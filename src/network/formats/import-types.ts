import type { Network } from "../network.ts";

/** A file as text; reading or fetching it is the caller's part. */
export interface TextFile {
  /** Its name, for messages; the ending says the format. */
  readonly name: string;
  readonly text: string;
}

/** A file of ties (.csv, .tsv, .graphml, .gexf or .json) and, beside a .csv or .tsv, perhaps one of people. */
export interface ImportFiles {
  readonly ties: TextFile;
  readonly people?: TextFile;
}

/**
 * Parts that a column can play. For ties:
 * - `source`, `target`: the two people.
 * - `trust`: trust of the source in the target, 0 to 1; `trustBack`: that of the target in the source.
 * - `contacts`: how much two people have to do with each other; becomes trust contacts / (contacts + half).
 * - `threshold`: the column that the threshold looks at; the contacts if left out.
 * - `sign`: below 0, "-" or "negative" for a tie that does harm.
 * - `relation`: the name of a relation, see `positive` and `negative`.
 * - `layer`: the setting that a tie belongs to.
 * - `manner`: how the target acts on the source, `mannerBack` the other way: "own", "supportive", "neutral", "stigmatizing".
 *
 * For people: `id` and `label` (a name to show).
 */
export type ColumnRole = TieRole | PersonRole;
export type TieRole = (typeof tieRoles)[number];
export type PersonRole = (typeof personRoles)[number];
export const tieRoles = [
  "source",
  "target",
  "trust",
  "trustBack",
  "contacts",
  "threshold",
  "sign",
  "relation",
  "layer",
  "manner",
  "mannerBack",
] as const;
export const personRoles = ["id", "label"] as const;

/** How to read a file. Everything may be left out. */
export interface ImportOptions {
  /** Which column plays which part; null for none. Parts left out are found by their usual names ("from", "to", "trust"). */
  readonly columns?: { readonly [Role in ColumnRole]?: string | null };
  /** Ties are kept where the threshold column is at least this. */
  readonly threshold?: number;
  /** Contacts at which trust is 0.5. 60 (assumed). */
  readonly half?: number;
  /** Trust where a file says nothing about it, 0 to 1. 0.5 (assumed). */
  readonly trust?: number;
  /** Trust of somebody who is named by another but does not name them, in a directed file, 0 to 1. 0.1 (assumed). */
  readonly trustBack?: number;
  /** Whether a row is about its source only. What the file says; false for .csv and .tsv, which cannot say. */
  readonly directed?: boolean;
  /** Relations that count as ties; all others than these and the negative ones are left out. */
  readonly positive?: readonly string[];
  /** Relations by which the source does the target harm. */
  readonly negative?: readonly string[];
  /** Names of layers, in order; in order of appearance if left out. */
  readonly layers?: readonly string[];
  /** Leave out rows with a fault (and count them) instead of refusing the file. */
  readonly skipFaults?: boolean;
}

/** Something in a file, or in how it is to be read, that has to be put right. Line and column from 1; 0 if of no place. */
export interface ImportProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** A sentence in plain words. */
  readonly message: string;
  /** What would put it right. */
  readonly fix?: string;
}

/** Why a row was left out. The first four are choices, the others faults of the row. */
export type DropReason =
  | "below the threshold"
  | "tie to oneself"
  | "pair named twice"
  | "other relation"
  | "unknown person"
  | "no person"
  | "person named twice"
  | "unreadable value"
  | "value out of range"
  | "wrong number of cells";

export interface Dropped {
  readonly reason: DropReason;
  readonly count: number;
  /** Lines of the first five. */
  readonly lines: readonly number[];
}

/** What was read and what became of it. rows = ties + joined + all of `dropped`. */
export interface ImportReport {
  readonly format: "csv" | "graphml" | "gexf" | "json" | "unknown";
  /** Rows (or edges, or links) about ties. */
  readonly rows: number;
  readonly people: number;
  readonly ties: number;
  /** Rows that added to a tie which another row began: the way back, or another relation of the same pair. */
  readonly joined: number;
  readonly dropped: readonly Dropped[];
  /** Rows about people that were left out. */
  readonly droppedPeople: readonly Dropped[];
  /** Which column became what: a part, "attribute" or "not used". */
  readonly columns: readonly {
    readonly file: string;
    readonly column: string;
    readonly became: ColumnRole | "attribute" | "not used";
  }[];
  readonly peopleWithoutTies: number;
  /** Ties of which only one direction was in the file. */
  readonly oneWay: number;
  /** Ties on which at least one person does the other harm. */
  readonly harmful: number;
  /** Ties with a trust that the file did not state. */
  readonly assumedTrust: number;
  /** Names of layers by number, or empty where there is one. */
  readonly layers: readonly string[];
  readonly warnings: readonly string[];
}

/** The network, unless there are problems; a report in any case. */
export interface ImportResult {
  readonly network: Network | null;
  readonly report: ImportReport;
  readonly problems: readonly ImportProblem[];
}

/** Limits that keep a page alive: characters of a file, rows, columns of each table, characters of a name. */
export const limits = { characters: 50_000_000, rows: 2_000_000, columns: 200, cells: 40_000_000, name: 200 } as const;
