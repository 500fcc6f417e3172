import type { ResultsAbout } from "../results-about.ts";
import type { Block, Cells } from "../table/block.ts";
import { WantedRuns } from "../table/wanted-runs.ts";
import { LagMemory } from "./lag-memory.ts";
import type { PanelPlan } from "./panel-columns.ts";
import type { RunFacts } from "./person-facts.ts";

/** Which run some rows belong to. */
export interface RunOfRows {
  readonly run: string;
  readonly point: number;
  readonly replicate: number;
}

/** What panel rows are made with. */
export interface PanelRowsOptions {
  readonly plan: PanelPlan;
  readonly about: ResultsAbout;
  /** The recorded weeks that are wanted, ends included; null for all. */
  readonly weeks: { readonly from: number; readonly to: number } | null;
  /** The people of a run; not asked for where no fact is wanted. */
  readonly factsOf: (run: RunOfRows) => RunFacts;
}

/** Where the label stands among the stored columns of a panel that has one. */
export const labelPlace = 7;

/** The stored columns that a panel is made from, in the order in which `PanelRows` takes their cells. */
export function storedColumns({ labels, outcomes }: PanelPlan): string[] {
  return ["run", "point", "variant", "replicate", "seed", "week", "person", ...(labels ? ["label"] : []), ...outcomes];
}

/** Turns blocks of the recorded table `people`, handed over in order, into blocks of a panel. Remembers one run at a time. */
export class PanelRows {
  readonly #options: PanelRowsOptions;
  readonly #lags: LagMemory;
  readonly #wanted: WantedRuns;
  #run: string | null = null;
  #part = "";
  #keeps = true;
  #facts: RunFacts | null = null;

  constructor(options: PanelRowsOptions) {
    this.#options = options;
    this.#lags = new LagMemory(options.plan.outcomes.length, options.plan.lag);
    this.#wanted = new WantedRuns(options.about);
  }

  /** @param part the block is from */
  take({ cells, length }: Block, part: string): Block {
    const { plan, weeks } = this.#options;
    const { points } = this.#options.about;
    const [run, point, , replicate, , week, person] = cells;
    const outcomes = cells.slice(labelPlace + (plan.labels ? 1 : 0));
    const lagged = plan.lag === 0 ? [] : outcomes.map(() => new Array<number | null>(length));
    const facts = plan.facts.map(() => new Array<string | number | null>(length));
    const kept: number[] = [];
    for (let row = 0; row < length; row++) {
      if (run[row] !== this.#run || part !== this.#part)
        this.#begin({ run: String(run[row]), point: Number(point[row]), replicate: Number(replicate[row]) }, part);
      if (!this.#keeps) continue;
      const who = Number(person[row]);
      if (plan.lag > 0) this.#lags.take(Number(week[row]), who, outcomes, row, lagged);
      if (weeks !== null && (Number(week[row]) < weeks.from || Number(week[row]) > weeks.to)) continue;
      kept.push(row);
      if (this.#facts === null) continue;
      const place = this.#facts.placeOf.get(who);
      if (place === undefined) throw new RangeError(`run ${String(run[row])} has nobody called ${who}`);
      for (let f = 0; f < facts.length; f++) facts[f][row] = this.#facts.values[f]?.(place) ?? null;
    }
    const levels = Array.from({ length: plan.factors }, (_, f) => kept.map((row) => points[Number(point[row])].levels[f]));
    const pick = (column: Cells) => (kept.length === length ? column : kept.map((row) => column[row]));
    return {
      length: kept.length,
      cells: [
        ...cells.slice(0, 5).map(pick),
        ...(levels as Cells[]),
        ...cells.slice(5, labelPlace + (plan.labels ? 1 : 0)).map(pick),
        ...facts.map((column) => pick(column as Cells)),
        ...outcomes.map(pick),
        ...lagged.map(pick),
      ] as Cells[],
    };
  }

  #begin(own: RunOfRows, part: string): void {
    const { plan, factsOf } = this.#options;
    this.#run = own.run;
    this.#part = part;
    this.#keeps = this.#wanted.keeps(own.run, own.point, own.replicate, part);
    this.#lags.forget();
    this.#facts = plan.facts.length === 0 || !this.#keeps ? null : factsOf(own);
  }
}
