import type { Parameters, Values } from "../parameters/parameter.ts";
import type { Stream } from "../random/stream.ts";
import type { ColumnName } from "./columns.ts";
import type { MechanismsPlan } from "./plan.ts";
import type { World } from "./world.ts";

/** The phases of a week in which mechanisms act, in order. Between them the week does its own bookkeeping: see week.ts. */
export const phases = ["happen", "prevent", "strike", "appraise", "seek", "answer", "respond"] as const;
export type Phase = (typeof phases)[number];

/** The dice of a mechanism, by the names it declares in `draws`. */
export type Dice<Draws extends Readonly<Record<string, string>>> = { readonly [Name in keyof Draws]: Stream };

/** One phase of one mechanism: reads state, adds to change and to what the week gathers, and assigns nobody's column. */
export type Act<Table extends Parameters, Draws extends Readonly<Record<string, string>>, Memory> = (
  world: World,
  values: Values<Table>,
  dice: Dice<Draws>,
  memory: Memory,
) => void;

/**
 * A claim of the literature as a rule that can be switched off. One file each in `mechanisms/`, one line in the registry;
 * schema, command line, lab, documentation and contract tests read this object. Off means absent: no cost, no draws.
 */
export interface Mechanism<
  Table extends Parameters = Parameters,
  Draws extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
  Memory = unknown,
> {
  /** The key in scenarios: camelCase. */
  readonly name: string;
  /** Two or three words for headings and panels. */
  readonly title: string;
  /** Number in the specification, "M7", where it has one. */
  readonly id: string;
  /** One sentence in plain words. */
  readonly summary: string;
  /** The rule as a formula, lines of text, as documentation prints it. */
  readonly rule: readonly string[];
  /** Keys of model/sources.ts, or "assumed". */
  readonly sources: readonly string[];
  readonly parameters: Table;
  /** What a scenario must have for it to do anything: it does not act without, and its columns take no room. */
  readonly needs?: "groups";
  /** Every column it may add to; the contract test holds it to this list. */
  readonly changes: readonly ColumnName[];
  /** What its states are while it is off. */
  readonly off: string;
  /** Purposes of its draws and which draws share a block: name to meaning. */
  readonly draws: Draws;
  /** The gathered columns that it carries into a state, for the ledger: those rows are credited to who gathered them. */
  readonly carries?: readonly Carry[];

  /**
   * Once, before the first week of a run and after a restore: makes what the acts want to keep at hand. It may hold only
   * what follows from people, settings and ties (room to work in, sums, rankings), never anything that a week added.
   * `plan` says which other mechanisms are on, and with which values, to whoever builds on another's claim.
   */
  readonly begin?: (world: World, values: Values<Table>, plan: MechanismsPlan) => Memory;
  readonly happen?: Act<Table, Draws, Memory>;
  /** `rank` is what to give `EventList.lower`: 1 + the mechanism's place in this run's list. */
  readonly prevent?: (world: World, values: Values<Table>, dice: Dice<Draws>, memory: Memory, rank: number) => void;
  readonly strike?: Act<Table, Draws, Memory>;
  readonly appraise?: Act<Table, Draws, Memory>;
  readonly seek?: Act<Table, Draws, Memory>;
  readonly answer?: Act<Table, Draws, Memory>;
  readonly respond?: Act<Table, Draws, Memory>;
}

/** A gathered column that flows into a state: `into += factor x from`. */
export interface Carry {
  readonly from: ColumnName;
  readonly into: ColumnName;
  /** Factor for a person, this week; read before the commit. */
  readonly factor: (world: World, person: number, values: Readonly<Record<string, number>>) => number;
}

/** Checks the shape at compile time and widens it for the registry. */
export function defineMechanism<
  const Table extends Parameters,
  const Draws extends Readonly<Record<string, string>>,
  Memory = undefined,
>(mechanism: Mechanism<Table, Draws, Memory>): Mechanism {
  // Values and dice are made from this very mechanism's tables, so each act meets the types it was written for.
  return mechanism as unknown as Mechanism;
}
