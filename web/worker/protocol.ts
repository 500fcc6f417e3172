import type { Diary } from "../../src/engine/diary.ts";
import type { PersonColumn } from "../../src/engine/recorder.ts";
import type { TieRecord } from "../../src/engine/tie-record.ts";
import type { MeasureName } from "../../src/model/measures/weekly.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import type { Comparison, ToCompare } from "./comparison.ts";
import type { GroupRecord } from "./group-record.ts";
import type { ClaimRow, JudgedClaim } from "./judged-claim.ts";
import type { RowToLay } from "./lay-row.ts";
import type { NetworkAnswer, NetworkAsk } from "./network/asks.ts";
import type { ParameterEntry, ScenarioSummary } from "./scenario-summary.ts";
import type { StartResult } from "./start-result.ts";
import type { SweepAnswer, SweepAsk } from "./sweep/asks.ts";
import type { TextAnswer, TextAsk } from "./text/asks.ts";
import type { OtherCourse, TwinAsk, TwinRun } from "./twin-run.ts";
import type { Variation } from "./variation.ts";

/**
 * What the page and its workers say to each other. The engine runs only in workers: a run is asked for, lives all its
 * weeks at once and comes back as blocks of numbers that the page plays like a film.
 */

/** Letters stand for variants in the order of the scenario. */
export type Letter = "A" | "B" | "C" | "D";
export const letters: readonly Letter[] = ["A", "B", "C", "D"];

/** One number of the scenario set to another value, by its path in the file: ["mechanisms", "belonging", "rate"]. */
export interface Edit {
  readonly path: readonly string[];
  readonly value: number | string;
}

/** A scenario as the page has it: the text it came as, and what the reader changed since. */
export interface ScenarioSource {
  /** Name for messages, not read from anywhere. */
  readonly file: string;
  readonly text: string;
  /** Text of each file that the scenario names besides shipped data, by the name it has there. */
  readonly files?: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
}

/** Something in a scenario that has to be put right, or is worth a second look. */
export type ProblemEntry = Problem;

/** The people of a run; the same in every variant. */
export interface People {
  readonly size: number;
  readonly ids: Uint32Array;
  /** What the network file calls them, or null. */
  readonly labels: readonly string[] | null;
  /** Devalued identities as bits; 0 for none. size */
  readonly identities: Uint32Array;
  /** The dimensions that the bits stand for, lowest first. */
  readonly dimensions: readonly string[];
  /** The first setting's units (departments, classes): name of each, and whose is which. */
  readonly setting: string;
  readonly unitNames: readonly string[];
  /** size */
  readonly unit: Uint32Array;
}

/** One variant's run: all its weeks. */
export interface VariantRun {
  readonly name: string;
  readonly letter: Letter;
  /** Place in the scenario's list of variants. */
  readonly variant: number;
  /** Who is tied to whom in which weeks, with trust each way: every week is a row. */
  readonly ties: TieRecord;
  /** Who is in which group in which weeks. */
  readonly groups: GroupRecord;
  /** The pair of each entry of `ties`: the same number for the same two people in every variant. entries */
  readonly pair: Uint32Array;
  /** The weeks that the rows below stand for: 0 and up. */
  readonly weeks: readonly number[];
  /** Rows of weeks: people[column][w * size + i]. */
  readonly people: Readonly<Record<PersonColumn, Float32Array>>;
  /** One value a week. */
  readonly model: Readonly<Record<MeasureName, Float64Array>>;
  /** SHA-256 of the final world. */
  readonly hash: string;
}

/** Every variant of a scenario's replicate 0. */
export interface RunSet {
  readonly people: People;
  readonly variants: readonly VariantRun[];
  /** Number of pairs of people who are tied in any week of any variant. */
  readonly pairs: number;
  /** Ties begin or end over the weeks, in some variant. */
  readonly tiesLive: boolean;
  /** Milliseconds it took. */
  readonly took: number;
}

/** Whose distress the page draws over time and compares: points of 100. */
export const distressMeasures = ["distress", "distressDevalued", "worstTenth", "gap"] as const satisfies readonly MeasureName[];

/** What else it draws and compares, by the claim that it belongs to: shares, which the page tells as points of 100 too. */
export const otherMeasures = {
  encouragement: ["goalPersistence", "attending"],
  selfAcceptance: ["selfEsteem", "internalizedStigma", "pride"],
} as const satisfies Readonly<Record<string, readonly MeasureName[]>>;
export type MeasureGroup = keyof typeof otherMeasures;

/** The measures that the page draws over time and compares. */
export const shownMeasures = [...distressMeasures, ...otherMeasures.encouragement, ...otherMeasures.selfAcceptance] as const;
export type ShownMeasure = (typeof shownMeasures)[number];

/** One repeat: every variant lived with the same people and the same shocks. */
export interface RepeatRow {
  readonly replicate: number;
  /** In the order of the scenario's variants. */
  readonly variants: readonly RepeatOfVariant[];
}

export interface RepeatOfVariant {
  /** Each measure averaged over the last quarter of a year. */
  readonly outcomes: Readonly<Record<MeasureName, number>>;
  /** One value a week from week 0, of each measure that the page draws. */
  readonly weekly: Readonly<Record<ShownMeasure, Float32Array>>;
  /** SHA-256 of the final world. */
  readonly hash: string;
}

/** Where people are drawn, the same in every panel: x and y in turn, 0 to 1 each way; the picture stretches them over its frame. 2 x size */
export interface Positions {
  readonly xy: Float32Array;
}

/** Who is tied to whom in any week of any variant: pairs, for the layout. */
export interface TieUnion {
  readonly size: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Share of variants and weeks that have the tie: ties that all share and that last pull most. */
  readonly weight: Float32Array;
  /** Group of each person, to be drawn loosely together. size */
  readonly group: Uint32Array;
}

/** What people are placed from, before the runs themselves come over. */
export interface Built {
  readonly ties: TieUnion;
  /** Says the same of two runs where the same people begin with the same ties: nobody moves then. */
  readonly beginning: string;
  /** Where the file of people says that they stand, or null where they are placed by their ties. 2 x size */
  readonly places: Float32Array | null;
}

/** What the page asks a lab worker. `ticket` comes back with each answer. */
export type Ask =
  | TextAsk
  | NetworkAsk
  | SweepAsk
  | ({ readonly kind: "twin" } & TwinAsk)
  | {
      readonly kind: "other weeks";
      /** Of a twin run. */
      readonly source: ScenarioSource;
      readonly person: number;
      readonly week: number;
      readonly window: number;
      readonly courses: readonly number[];
    }
  | { readonly kind: "load"; readonly source: ScenarioSource }
  | { readonly kind: "run"; readonly source: ScenarioSource }
  | { readonly kind: "explain"; readonly source: ScenarioSource; readonly variant: number; readonly person: number }
  | {
      readonly kind: "repeats";
      readonly source: ScenarioSource;
      readonly from: number;
      readonly to: number;
      readonly stride: number;
    }
  | {
      readonly kind: "claim rows";
      readonly source: ScenarioSource;
      readonly from: number;
      readonly to: number;
      readonly stride: number;
    }
  | { readonly kind: "judge claim"; readonly source: ScenarioSource; readonly rows: readonly ClaimRow[] }
  | { readonly kind: "vary"; readonly text: string; readonly variation: Variation }
  | { readonly kind: "lay row"; readonly source: ScenarioSource; readonly row: RowToLay }
  | { readonly kind: "parameters"; readonly source: ScenarioSource; readonly variant: string }
  | ({ readonly kind: "compare" } & ToCompare)
  | { readonly kind: "seal"; readonly hashes: readonly string[] }
  | { readonly kind: "layout"; readonly ties: TieUnion; readonly aspect: number };

/** What comes back. "built" comes before "ran", "repeat", "claim row" and "other course" once a row before "done". */
export type Answer =
  | TextAnswer
  | NetworkAnswer
  | SweepAnswer
  | ({ readonly kind: "built" } & Built)
  | {
      readonly kind: "loaded";
      readonly summary: ScenarioSummary | null;
      readonly problems: readonly ProblemEntry[];
      /** The text with the reader's edits in it: what the problems are about. */
      readonly text: string;
    }
  | { readonly kind: "ran"; readonly runs: RunSet }
  | { readonly kind: "explained"; readonly diary: Diary }
  | { readonly kind: "repeat"; readonly row: RepeatRow }
  | { readonly kind: "twinned"; readonly twin: TwinRun }
  | { readonly kind: "other course"; readonly course: OtherCourse }
  | { readonly kind: "done" }
  | { readonly kind: "claim row"; readonly row: ClaimRow }
  | { readonly kind: "judged"; readonly judged: JudgedClaim }
  | { readonly kind: "varied"; readonly text: string }
  | { readonly kind: "parameters"; readonly parameters: readonly ParameterEntry[] }
  | { readonly kind: "compared"; readonly comparison: Comparison }
  | { readonly kind: "sealed"; readonly hash: string }
  | { readonly kind: "laid out"; readonly positions: Positions }
  | { readonly kind: "failed"; readonly message: string };

export interface Request {
  readonly ticket: number;
  readonly ask: Ask;
}

export interface Reply {
  readonly ticket: number;
  readonly answer: Answer;
}

export type {
  MechanismEntry,
  ParameterEntry,
  PresetEntry,
  ScenarioSummary,
  VariantEntry,
  WeekMark,
} from "./scenario-summary.ts";
export type { StartResult };
