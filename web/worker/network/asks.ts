import type { ImportFiles, ImportOptions, ImportProblem, ImportReport } from "../../../src/network/formats/import-types.ts";
import type { Work } from "../../network-files/work.ts";
import type { ScenarioSource } from "../protocol.ts";
import type { TextChange } from "../text/change-text.ts";

/** What the page asks about networks as files: to write them out, to bring one in, to hand one on. */
export type NetworkAsk =
  /** The scenario with its networks as files that can be edited. `grown`: with the ties that grew before the first week. */
  | { readonly kind: "materialize"; readonly source: ScenarioSource; readonly grown: boolean }
  | { readonly kind: "change text"; readonly text: string; readonly changes: readonly TextChange[] }
  | { readonly kind: "read network"; readonly brought: BroughtNetwork }
  /** Puts a network that was read in the place of the scenario's own. */
  | { readonly kind: "adopt network"; readonly source: ScenarioSource; readonly files: NetworkTexts }
  | { readonly kind: "write network"; readonly files: NetworkTexts; readonly format: NetworkFormat };

export type NetworkAnswer =
  | { readonly kind: "materialized"; readonly work: Work }
  /** Null where YAML finds the text faulty. */
  | { readonly kind: "text changed"; readonly text: string | null }
  | { readonly kind: "network read"; readonly read: ReadNetwork }
  | { readonly kind: "network adopted"; readonly adopted: AdoptedNetwork }
  | { readonly kind: "network written"; readonly files: readonly { readonly name: string; readonly text: string }[] };

export type NetworkFormat = "csv" | "graphml" | "gexf" | "json";

/** A network as the lab keeps it: two tables. */
export interface NetworkTexts {
  readonly ties: string;
  readonly people: string;
}

/** Files that somebody brings, and how they are to be read. */
export interface BroughtNetwork {
  readonly files: ImportFiles;
  readonly options: ImportOptions;
  /** Names are replaced by codes. */
  readonly codes: boolean;
  /** What else the file says about people, and is left out. */
  readonly without: readonly string[];
}

/** A table of a file as it stands there. */
export interface TablePreview {
  readonly columns: readonly string[];
  /** The first few. */
  readonly rows: readonly (readonly string[])[];
  readonly count: number;
}

export interface ReadNetwork {
  /** Null where there are problems. */
  readonly network: NetworkTexts | null;
  readonly report: ImportReport;
  readonly problems: readonly ImportProblem[];
  /** Null where the file cannot be read at all. */
  readonly ties: TablePreview | null;
  readonly people: TablePreview | null;
  /** What the file says about people besides their names. */
  readonly attributes: readonly string[];
  /** Some of the people have names rather than numbers. */
  readonly named: boolean;
  /** Words in the column of relations, if there is one. */
  readonly relations: readonly string[];
}

/** What of a scenario could not be kept when another network took its place. */
export type NotKept =
  | "sweep"
  | "claims"
  | "outcomes"
  | "variants"
  | "groups and interventions"
  | "who carries an identity"
  | "units";

export interface AdoptedNetwork {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly notKept: readonly NotKept[];
}
