import type { Plan } from "../../../engine/plan.ts";
import type { PersonColumn, RecordPlan } from "../../../engine/recorder.ts";
import type { Chance } from "../../../engine/simulation.ts";
import { runOnce } from "../../run-once.ts";
import type { Column } from "../../store/columns.ts";
import type { Who } from "../../store/recorded-run.ts";
import { RecordedTables } from "../../store/recorded-tables.ts";
import type { Block } from "../table/block.ts";

/** The recorded tables of one run, as blocks that a `NetworkBuilder` takes. */
export interface RecordedNetwork {
  readonly labels: boolean;
  /** Columns of people, in the order of the cells. */
  readonly columns: readonly PersonColumn[];
  readonly people: Block;
  readonly ties: Block;
}

/**
 * Repeats a run with people and ties recorded: the same run, for looking changes nothing.
 * @param who the run's name and place, for the tables
 */
export function recordNetwork(
  plan: Plan,
  chance: Chance,
  who: Who,
  columns: readonly PersonColumn[],
  every: number,
): RecordedNetwork {
  const record: RecordPlan = { every, model: false, people: columns, trust: true };
  const result = runOnce(plan, chance, { record });
  if (result === null || result.recording === null) throw new Error("the run was stopped");
  const tables = new RecordedTables(record);
  tables.add(who, result.recording, result.network);
  const made = tables.columns();
  const labels = result.network.labels !== null;
  return {
    labels,
    columns,
    people: blockOf(made.get("people") ?? [], peopleCells(labels, columns)),
    ties: blockOf(made.get("ties") ?? [], tieCells),
  };
}

/** Stored columns of a network's people and ties, in the order in which a `NetworkBuilder` takes their cells. */
export function peopleCells(labels: boolean, columns: readonly PersonColumn[]): string[] {
  return ["week", "person", ...(labels ? ["label"] : []), ...columns];
}
export const tieCells = ["week", "from", "to", "trust", "layer", "since"] as const;

function blockOf(columns: readonly Column[], wanted: readonly string[]): Block {
  const cells = wanted.map((name) => {
    const found = columns.find((column) => column.name === name);
    if (found === undefined) throw new Error(`nothing was recorded under ${name}`);
    return found.data;
  });
  return { length: cells[0].length, cells };
}
