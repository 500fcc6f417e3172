import type { Parameters, Values } from "../../parameters/parameter.ts";
import type { Stream } from "../../random/stream.ts";
import type { ColumnName } from "../columns.ts";
import type { World } from "../world.ts";
import type { LineColumns } from "./lines.ts";
import type { Numbers } from "./numbers.ts";
import type { InterventionPlan } from "./plan.ts";
import type { TieMaker } from "./tie-maker.ts";

/** The dice of a line, by the names that its kind declares in `draws`; `weekly` ones turn with the weeks, all others stand still. */
export type LineDice<Draws extends Readonly<Record<string, string>>> = { readonly [Name in keyof Draws]: Stream };

/** One line at work in one run. */
export interface Line<
  Table extends Parameters = Parameters,
  Draws extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
> {
  readonly plan: InterventionPlan;
  readonly values: Values<Table>;
  readonly dice: LineDice<Draws>;
  readonly columns: LineColumns;
  readonly ties: TieMaker;
  /** Dimensions of the run's identities, by bit. */
  readonly identities: readonly string[];
  /** The chosen, by place, who comes first first. */
  readonly chosen: () => Uint32Array;
  /** Whether that many doses are left of the budget. */
  readonly affords: (doses: number) => boolean;
  /** Takes doses from the budget and counts them. */
  readonly spend: (doses: number) => void;
}

/** Something done on purpose: what is changed, how, and when it is taken back. Acts change the world between weeks. */
export type LineAct<Table extends Parameters, Draws extends Readonly<Record<string, string>>> = (
  world: World,
  line: Line<Table, Draws>,
) => void;

/**
 * A kind of intervention: one file each, one line in the registry; schema, command line, documentation and tests read this
 * object. Whatever is done between weeks counts from the coming week on. No draw of anybody else moves.
 */
export interface Intervention<
  Table extends Parameters = Parameters,
  Draws extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
> {
  /** The word after `what`: camelCase. */
  readonly name: string;
  readonly title: string;
  /** One sentence in plain words. */
  readonly summary: string;
  /** The rule as a formula, lines of text, as documentation prints it. */
  readonly rule: readonly string[];
  /** Keys of model/sources.ts, or "assumed". */
  readonly sources: readonly string[];
  readonly parameters: Table;
  /** Numbers without a range of their own: name to meaning. */
  readonly numbers?: Readonly<Record<string, FreeNumber>>;
  /** Names of parts of the scenario that it takes. */
  readonly names?: Readonly<Record<string, NameOption>>;
  /** Whether it takes pairs of people under `ties`. */
  readonly pairs?: true;
  /** Whom `who` chooses: people, or nobody because it holds for all alike. */
  readonly reaches: "people" | "everybody";
  /** What one dose is, in words: what a budget counts. Null where nothing is counted. */
  readonly dose: string | null;
  /** At once when it begins; each of its weeks anew; or as long as it is at work, and taken back after. */
  readonly works: "once" | "weekly" | "while";
  /** Columns of a week to which it adds; what it changes between weeks stands in `touches`. */
  readonly changes: readonly ColumnName[];
  /** What it changes between weeks, in words. */
  readonly touches: readonly string[];
  /** Whether ties begin or end: their rows then get room. */
  readonly changesTies: boolean;
  /** Names of what it keeps of each person, see LineColumns. */
  readonly keeps: readonly string[];
  /** Purposes of its draws: name to which draws share a block. */
  readonly draws: Draws;

  /** Once, before the first of its weeks, when people are chosen. */
  readonly begin?: LineAct<Table, Draws>;
  /** Before each of its weeks, the first included. */
  readonly apply?: LineAct<Table, Draws>;
  /** Once, after the last of its weeks. */
  readonly end?: LineAct<Table, Draws>;
  /** Before each week after its last: what fades. */
  readonly fade?: LineAct<Table, Draws>;
  /** Within each of its weeks, in the phase in which events strike. Adds to what the week gathers, like a mechanism. */
  readonly strike?: LineAct<Table, Draws>;
  /** Changes numbers of the scenario for the coming week; asked before each of its weeks, after lines above it. */
  readonly move?: (numbers: Numbers, line: Line<Table, Draws>, week: number) => void;
}

/** A number that means what the thing it is about means. */
export interface FreeNumber {
  readonly meaning: string;
  readonly required: boolean;
}

/** A part of the scenario that is named, and what it means where it is left out. */
export interface NameOption {
  readonly of: "setting" | "identity" | "number" | "group";
  readonly many: boolean;
  readonly required: boolean;
  readonly meaning: string;
}

/** Checks the shape at compile time and widens it for the registry. */
export function defineIntervention<const Table extends Parameters, const Draws extends Readonly<Record<string, string>>>(
  intervention: Intervention<Table, Draws>,
): Intervention {
  // Values and dice are made from this very kind's tables, so each act meets the types it was written for.
  return intervention as unknown as Intervention;
}
