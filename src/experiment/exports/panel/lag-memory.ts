import type { Cells } from "../table/block.ts";

/** What each person of the run at hand had in the recorded weeks before: no more weeks than a lag looks back. */
export class LagMemory {
  readonly #outcomes: number;
  readonly #lag: number;
  /** The last recorded weeks, the latest at the end: person -> outcomes. */
  #weeks: { readonly week: number; readonly of: Map<number, readonly (number | null)[]> }[] = [];

  constructor(outcomes: number, lag: number) {
    this.#outcomes = outcomes;
    this.#lag = lag;
  }

  /** Another run begins. */
  forget(): void {
    this.#weeks = [];
  }

  /** Puts what the person had `lag` recorded weeks ago into the row, and remembers what they have now. */
  take(week: number, person: number, outcomes: readonly Cells[], row: number, into: readonly (number | null)[][]): void {
    if (this.#weeks.at(-1)?.week !== week) {
      this.#weeks.push({ week, of: new Map() });
      if (this.#weeks.length > this.#lag + 1) this.#weeks.shift();
    }
    const before = this.#weeks.length > this.#lag ? this.#weeks[0].of.get(person) : undefined;
    for (let c = 0; c < this.#outcomes; c++) into[c][row] = before?.[c] ?? null;
    this.#weeks.at(-1)?.of.set(
      person,
      outcomes.map((column) => column[row] as number | null),
    );
  }
}
