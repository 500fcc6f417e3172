import type { ParameterEntry, ScenarioSource } from "../protocol.ts";

/** What the page asks about a scenario's text, so that it needs neither schema nor YAML itself. */

/** What is known of a key or a word: everything that the tables say. */
export interface KeyFacts {
  readonly name: string;
  readonly title: string;
  /** One or a few sentences. */
  readonly meaning: string;
  /** "share", "weeks" ...; empty where there is none. */
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
  /** The words that it may be. */
  readonly words: readonly string[];
  /** As a scenario writes it; empty where there is none. */
  readonly standard: string;
  /** "row 9", "assumed" ...; empty where none is given. */
  readonly source: string;
  /** What follows the key. */
  readonly holds: "keys" | "list" | "value";
}

/** Something that could stand where the cursor is. */
export interface Completion {
  /** A key, or a word for a value. */
  readonly is: "key" | "word";
  readonly facts: KeyFacts;
}

export interface Completions {
  /** The piece of the text that a completion takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
  /** A key here is followed by more of a group between braces, on one line. */
  readonly inFlow: boolean;
}

/** The key that the cursor is on, and what is known of it. */
export interface KeyAbout {
  readonly path: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly facts: KeyFacts;
}

/** A line of interventions as a form: of the scenario, or of one of its variants. */
export interface LineForm {
  readonly path: readonly string[];
  /** The variant that has it, or "" for all of them. */
  readonly variant: string;
  readonly title: string;
  readonly summary: string;
  /** Weeks as they are written: "10-52"; "" for all. */
  readonly weeks: string;
  /** In the text, from 1. */
  readonly line: number;
  readonly fields: readonly ParameterEntry[];
}

/** A short text of the scenario: its title, its question. */
export interface TextField {
  readonly path: readonly string[];
  readonly meaning: string;
  readonly value: string;
}

/** What the form offers beside the parameters of the model: all read off the text. */
export interface FormParts {
  /** Whether the text can be read as YAML; a form has nothing to write into where it cannot. */
  readonly readable: boolean;
  readonly about: readonly TextField[];
  readonly people: readonly ParameterEntry[];
  readonly network: readonly ParameterEntry[];
  /** Generators by name, and the one in use; "" where the network comes from a file or grows by itself. */
  readonly generators: readonly { readonly name: string; readonly title: string; readonly summary: string }[];
  readonly generator: string;
  /** The file that the network comes from, or "". */
  readonly file: string;
  readonly lines: readonly LineForm[];
  /** Kinds of interventions that can be added. */
  readonly kinds: readonly { readonly name: string; readonly title: string; readonly summary: string }[];
  /** Weeks, replicates, seed, outcome. */
  readonly time: readonly ParameterEntry[];
  readonly seed: string;
  /** Variants by name and where they stand, from line 1. */
  readonly variants: readonly { readonly name: string; readonly line: number }[];
  /** Where the sweep stands, from line 1; null without one. */
  readonly sweep: { readonly line: number } | null;
}

/** A key in which the scenario now differs from how it came. */
export interface ChangedKey {
  readonly path: string;
  /** In words, "not there" where a scenario has no such key. */
  readonly before: string;
  readonly after: string;
  readonly meaning: string;
}

export type Rewrite =
  | { readonly what: "generator"; readonly name: string }
  | { readonly what: "add line"; readonly kind: string }
  | { readonly what: "remove"; readonly path: readonly string[] };

/** A parameter of a table, for looking it up. */
export interface TableRow {
  readonly path: string;
  readonly name: string;
  readonly group: string;
  readonly meaning: string;
  readonly unit: string;
  readonly range: string;
  /** "" where the scenario has to say it. */
  readonly standard: string;
  /** "" for what is about the world that the scenario describes. */
  readonly source: string;
}

/** A finding that numbers lean on. */
export interface EvidenceRow {
  readonly key: string;
  readonly cite: string;
  readonly where: string;
  readonly finding: string;
  readonly studied: string;
  readonly theme: string;
}

export type TextAsk =
  | { readonly kind: "complete"; readonly text: string; readonly offset: number }
  | { readonly kind: "about"; readonly text: string; readonly offset: number }
  | { readonly kind: "form"; readonly source: ScenarioSource }
  | { readonly kind: "rewrite"; readonly source: ScenarioSource; readonly rewrite: Rewrite }
  | { readonly kind: "differences"; readonly before: ScenarioSource; readonly after: ScenarioSource }
  | { readonly kind: "take back"; readonly before: ScenarioSource; readonly after: ScenarioSource; readonly path: string }
  | { readonly kind: "tables" };

export type TextAnswer =
  | { readonly kind: "completions"; readonly completions: Completions | null }
  | { readonly kind: "about"; readonly about: KeyAbout | null }
  | { readonly kind: "form"; readonly form: FormParts }
  | { readonly kind: "rewritten"; readonly text: string | null }
  | {
      readonly kind: "differences";
      /** Null where one of the two cannot be read as a scenario: then only lines can be compared. */
      readonly keys: readonly ChangedKey[] | null;
      readonly sameRuns: boolean;
      /** The later text with its edits in it. */
      readonly text: string;
    }
  | { readonly kind: "tables"; readonly rows: readonly TableRow[]; readonly evidence: readonly EvidenceRow[] };
