import type { MeasureName } from "../../src/model/measures/weekly.ts";
import type { Choice } from "../../src/parameters/parameter.ts";
import type { Letter } from "./protocol.ts";

/** A number of the scenario as the parameter tables declare it, with the value it has now. */
export interface ParameterEntry {
  /** Where it stands in the file; also its identity. */
  readonly path: readonly string[];
  /** The key in the file: the one name of the parameter everywhere. */
  readonly name: string;
  /** Heading it belongs under: the mechanism's title, "Settings: work", "People". */
  readonly group: string;
  /** The mechanism it belongs to, or null. */
  readonly mechanism: string | null;
  readonly value: number;
  /** The value that the scenario file as loaded gives, before any edit of the reader. */
  readonly loaded: number;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly plausible: readonly [from: number, to: number];
  readonly unit: string;
  readonly whole: boolean;
  /** Where the value is one of a few words: the number is the word's place. */
  readonly choices?: readonly Choice[];
  readonly meaning: string;
  readonly source: string;
  /** One of the few that the panel shows at first. */
  readonly main: boolean;
}

/** A mechanism and whether the scenario has it on. Turn it by an edit of ["mechanisms", name] to "on" or "off". */
export interface MechanismEntry {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly on: boolean;
}

export interface PresetEntry {
  readonly name: string;
  readonly summary: string;
}

export interface VariantEntry {
  readonly name: string;
  readonly letter: Letter;
  /** The keys in which it departs from the scenario: "network.change: shuffle". */
  readonly changed: readonly string[];
}

/** A week or span of weeks in which something begins or holds for everyone. */
export interface WeekMark {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** The variants in which it happens, by place. */
  readonly variants: readonly number[];
}

/** What the page needs to know of a scenario. */
export interface ScenarioSummary {
  readonly title: string;
  readonly question: string;
  readonly seed: string;
  readonly weeks: number;
  /** Weeks that are lived before week 0. */
  readonly warmUp: number;
  /** Repeats that the scenario asks for. */
  readonly replicates: number;
  readonly outcome: MeasureName;
  readonly size: number;
  readonly variants: readonly VariantEntry[];
  readonly parameters: readonly ParameterEntry[];
  readonly mechanisms: readonly MechanismEntry[];
  /** Presets of mechanisms, and the one that the scenario as loaded names. */
  readonly presets: readonly PresetEntry[];
  readonly preset: string;
  /** Presets of ties, likewise. */
  readonly tiePresets: readonly PresetEntry[];
  readonly tiePreset: string;
  readonly marks: readonly WeekMark[];
  /** Hash of the resolved scenario. */
  readonly hash: string;
  /** The text with the reader's edits in it: a scenario file. */
  readonly text: string;
}
