import type { DescribedColumn } from "../described-column.ts";
import type { Block } from "../table/block.ts";
import { WeekTies } from "./week-ties.ts";

/** One run's people and ties, week by recorded week: what is drawn as a network over time. */
export interface NetworkOverTime {
  readonly about: RunAbout;
  /** Recorded weeks; rows of everything below. */
  readonly weeks: readonly number[];
  readonly people: readonly PersonOverTime[];
  /** What is true of people for the whole run: one value a person in `facts`. */
  readonly facts: readonly DescribedColumn[];
  /** What was recorded of people: [row * people + i]. */
  readonly states: readonly { readonly column: DescribedColumn; readonly values: Float32Array }[];
  /** Ties by the two people's numbers, lower first. */
  readonly ties: readonly TieOverTime[];
}

export interface RunAbout {
  readonly title: string;
  readonly run: string;
  readonly variant: string;
  readonly replicate: number;
  readonly seed: string;
  readonly engine: string;
}

export interface PersonOverTime {
  readonly id: number;
  readonly label: string | null;
  readonly facts: readonly (string | number | null)[];
  /** Rows in which the person is there. */
  readonly stays: readonly Stretch[];
}

/** Rows `from` up to, and without, `end`. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
}

export interface TieOverTime {
  /** Numbers of the two people; `from` is the lower one. */
  readonly from: number;
  readonly to: number;
  /** Rows in which they are tied; where one stretch follows another at once, the tie ended and began anew between. */
  readonly stretches: readonly (Stretch & { readonly since: number; readonly layer: string })[];
  /** Trust of `from` in `to`, and back, by row; NaN where they are not tied. */
  readonly trust: Float32Array;
  readonly trustBack: Float32Array;
}

/** Where the cells of a run's people come from, in this order: week, person, label where there are labels, recorded columns. */
export interface PeopleCells {
  readonly labels: boolean;
  readonly columns: readonly DescribedColumn[];
  /** Place of `absent` among the columns, -1 where it was not recorded: then everybody stays. */
  readonly absent: number;
}

/** Puts a network together from rows of the recorded tables of one run, handed over in their order. */
export class NetworkBuilder {
  readonly #cells: PeopleCells;
  readonly #weeks: number[] = [];
  readonly #ids: number[] = [];
  readonly #labels: string[] = [];
  readonly #values: number[][];
  readonly #ties = new WeekTies();

  constructor(cells: PeopleCells) {
    this.#cells = cells;
    this.#values = cells.columns.map(() => []);
  }

  takePeople({ cells, length }: Block): void {
    const { labels, columns } = this.#cells;
    const [week, person] = cells;
    for (let row = 0; row < length; row++) {
      if (this.#weeks.at(-1) !== Number(week[row])) this.#weeks.push(Number(week[row]));
      if (this.#weeks.length === 1) {
        this.#ids.push(Number(person[row]));
        if (labels) this.#labels.push(String(cells[2][row] ?? person[row]));
      }
      for (let c = 0; c < columns.length; c++) this.#values[c].push(Number(cells[c + (labels ? 3 : 2)][row]));
    }
  }

  /** Cells: week, from, to, trust, layer, since. After all people. */
  takeTies(block: Block): void {
    this.#ties.take(block, this.#weeks);
  }

  /** @param factsOf the values of a person by place in the recording; @param layerNames of layers by number */
  build(
    about: RunAbout,
    facts: readonly DescribedColumn[],
    factsOf: (id: number) => readonly (string | number | null)[],
    layerNames: readonly string[],
  ): NetworkOverTime {
    const { columns, absent, labels } = this.#cells;
    const size = this.#ids.length;
    const isThere = (row: number, i: number) => absent < 0 || this.#values[absent][row * size + i] !== 1;
    return {
      about,
      weeks: this.#weeks,
      facts,
      people: this.#ids.map((id, i) => ({
        id,
        label: labels ? this.#labels[i] : null,
        facts: factsOf(id),
        stays: stretchesOf(this.#weeks.length, (row) => isThere(row, i)),
      })),
      states: columns.flatMap((column, c) => (c === absent ? [] : [{ column, values: Float32Array.from(this.#values[c]) }])),
      ties: this.#ties.result(this.#weeks.length, layerNames),
    };
  }
}

/** Unbroken stretches of rows in which something holds. */
export function stretchesOf(rows: number, holds: (row: number) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let from = -1;
  for (let row = 0; row <= rows; row++) {
    const on = row < rows && holds(row);
    if (on && from < 0) from = row;
    if (!on && from >= 0) {
      stretches.push({ from, end: row });
      from = -1;
    }
  }
  return stretches;
}
