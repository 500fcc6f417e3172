import type { Plan } from "../../../engine/plan.ts";
import type { Chance } from "../../../engine/simulation.ts";
import { type PanelPlan, planPanel } from "../../exports/panel/panel-columns.ts";
import { labelPlace, PanelRows, type RunOfRows, storedColumns } from "../../exports/panel/panel-rows.ts";
import { type Fact, factsOfRun, type RunFacts } from "../../exports/panel/person-facts.ts";
import type { Block } from "../../exports/table/block.ts";
import type { TakeBytes } from "../../exports/table/parquet-blocks.ts";
import type { ResultsIn } from "./results-in.ts";
import { openStored } from "./stored-table.ts";
import { type TableFormat, writeTable } from "./table-file.ts";

/** What a panel is to hold. */
export interface PanelOptions {
  readonly columns: readonly string[] | null;
  readonly weeks: { readonly from: number; readonly to: number } | null;
  readonly lag: number;
  /** What is true of people, and how a run is set up, to draw them anew; no facts where that cannot be had. */
  readonly facts: readonly Fact[];
  readonly setUp: (run: RunOfRows) => { readonly plan: Plan; readonly chance: Chance };
  /** After each part. */
  readonly onPart: (done: number, total: number) => void;
}

/** Nothing was recorded of people, so there is nothing to make a panel of. */
export class NothingRecorded extends Error {}

/** A panel that is planned: its columns are known, its rows are not read yet. */
export interface Panel {
  readonly plan: PanelPlan;
  /** Writes it, part by part. @returns the number of rows */
  write(format: TableFormat, take: TakeBytes): Promise<number>;
}

/**
 * A panel of persons and weeks from what a results folder recorded: one row a run, week and person.
 * @throws NothingRecorded, RangeError in plain words
 */
export async function panelOf(results: ResultsIn, options: PanelOptions): Promise<Panel> {
  const parts = results.partsWith("people");
  const recorded = results.about.record?.people ?? [];
  if (parts.length === 0 || recorded.length === 0) throw new NothingRecorded();
  const labels = await anyLabels(results, parts);
  const weeksWords = options.weeks === null ? "" : `${options.weeks.from} to ${options.weeks.to}`;
  const { columns, lag, facts } = options;
  const plan = planPanel({ about: results.about, recorded, labels, facts, columns, lag, weeks: weeksWords });
  return {
    plan,
    async write(format, take) {
      const table = writeTable(format, plan.columns, take);
      const rows = new PanelRows({
        plan,
        about: results.about,
        weeks: options.weeks,
        factsOf: (run): RunFacts => {
          const { plan: own, chance } = options.setUp(run);
          return factsOfRun(own, chance, plan.facts);
        },
      });
      let count = 0;
      for (const [done, part] of parts.entries()) {
        const stored = await openStored(results, "people", part);
        try {
          const named = !plan.labels || stored.columns.some(({ name }) => name === "label");
          const wanted = storedColumns(named ? plan : { ...plan, labels: false });
          for await (const block of stored.blocks(wanted)) {
            const made = rows.take(named ? block : withoutNames(block), part);
            count += made.length;
            if (made.length > 0) await table.write(made);
          }
        } finally {
          stored.close();
        }
        options.onPart(done + 1, parts.length);
      }
      await table.end();
      return count;
    },
  };
}

/** Whether any part knows people by name: those of some networks have labels, those of others do not. */
async function anyLabels(results: ResultsIn, parts: readonly string[]): Promise<boolean> {
  let labels = false;
  for (const part of parts) {
    const stored = await openStored(results, "people", part);
    labels ||= stored.columns.some(({ name }) => name === "label");
    stored.close();
  }
  return labels;
}

function withoutNames({ length, cells }: Block): Block {
  const label = new Array<string | null>(length).fill(null);
  return { length, cells: [...cells.slice(0, labelPlace), label, ...cells.slice(labelPlace)] };
}
