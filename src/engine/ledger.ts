import { type ColumnName, type GatheredName, gatheredNames, type StateName, stateColumns, stateNames } from "../model/columns.ts";
import type { Running, Week, Witness } from "../model/week.ts";
import type { World } from "../model/world.ts";
import type { LedgerRow } from "./diary.ts";

/**
 * A witness that keeps the books of one person: after each mechanism it looks at what was added to every column, so the
 * rows are what the mechanisms did and nobody has to report. Products split in the order in which mechanisms act: a row is
 * the week with the steps up to this one minus the same week without it, both without what comes later
 * (docs/decisions/0004-ledger.md).
 */
export class Ledger implements Witness {
  readonly person: number;
  /** Rows of the latest week, complete after its commit. */
  rows: LedgerRow[] = [];

  readonly #before = new Map<StateName, number[]>();
  readonly #change = new Map<StateName, number[]>();
  readonly #gathered = new Map<GatheredName, number>();
  #gatheredRows: { mechanism: string; column: GatheredName; amount: number }[] = [];

  constructor(person: number) {
    this.person = person;
  }

  begin(world: World): void {
    this.rows = [];
    this.#gatheredRows = [];
    for (const name of stateNames) {
      this.#before.set(name, valuesOf(world.state[name], world, this.person));
      this.#change.set(name, valuesOf(world.change[name], world, this.person));
    }
    for (const name of gatheredNames) this.#gathered.set(name, 0);
  }

  acted(world: World, { mechanism }: Running): void {
    for (const name of gatheredNames) {
      const now = world.gathered[name][this.person];
      const amount = now - (this.#gathered.get(name) ?? 0);
      if (amount === 0) continue;
      this.#gathered.set(name, now);
      this.#gatheredRows.push({ mechanism: mechanism.name, column: name, amount });
    }
    for (const name of stateNames) {
      const now = valuesOf(world.change[name], world, this.person);
      const past = this.#change.get(name) ?? [];
      for (let k = 0; k < now.length; k++) {
        if (now[k] !== past[k]) this.#row(mechanism.name, name, name, k, now[k] - past[k]);
      }
      this.#change.set(name, now);
    }
  }

  beforeCommit(world: World, week: Week): void {
    // What a mechanism carried over from a gathered column is credited to those who gathered it.
    for (const { mechanism, values } of week.running) {
      for (const { from, into, factor } of mechanism.carries ?? []) {
        const by = factor(world, this.person, values);
        for (const { mechanism: gatherer, column, amount } of this.#gatheredRows) {
          if (column !== from) continue;
          const state = into as StateName;
          this.#row(gatherer, column, state, 0, by * amount);
          this.#row(mechanism.name, state, state, 0, -by * amount);
        }
      }
    }
    this.#join();
    for (const name of stateNames) {
      const now = valuesOf(world.state[name], world, this.person);
      const change = valuesOf(world.change[name], world, this.person);
      for (let k = 0; k < now.length; k++) {
        const moved = now[k] + change[k];
        const kept = Math.min(stateColumns[name].max, Math.max(stateColumns[name].min, moved));
        if (kept !== moved) this.#row("clamp", name, name, k, kept - moved);
      }
    }
  }

  afterCommit(): void {}

  #row(mechanism: string, column: ColumnName, state: StateName, place: number, amount: number): void {
    const setting = stateColumns[state].per === "setting" ? place : null;
    this.rows.push({ mechanism, column, state, setting, amount });
  }

  /** One row for each mechanism, column, state and setting, where its first stood; what cancels to nothing goes. */
  #join(): void {
    const joined = new Map<string, { row: LedgerRow; amount: number; size: number }>();
    for (const row of this.rows) {
      const key = `${row.mechanism} ${row.column} ${row.state} ${row.setting ?? ""}`;
      const entry = joined.get(key);
      if (entry === undefined) joined.set(key, { row, amount: row.amount, size: Math.abs(row.amount) });
      else {
        entry.amount += row.amount;
        entry.size += Math.abs(row.amount);
      }
    }
    this.rows = [...joined.values()]
      .filter(({ amount, size }) => Math.abs(amount) > 1e-12 * size)
      .map(({ row, amount }) => ({ ...row, amount }));
  }
}

function valuesOf(column: Float64Array, world: World, person: number): number[] {
  if (column.length === world.count) return [column[person]];
  const values: number[] = [];
  for (let k = person; k < column.length; k += world.count) values.push(column[k]);
  return values;
}
