import type { TieRecord } from "../../src/engine/tie-record.ts";
import { Stance } from "../../src/model/population.ts";

/** A tie as a test wants it: between whom, in which rows, with how much trust, and how the ends act. */
export interface WishedTie {
  readonly from: number;
  readonly to: number;
  /** 0 if left out. */
  readonly begins?: number;
  /** All rows if left out. */
  readonly ends?: number;
  /** In each row that it lasts; one number for all of them. 0.5 if left out. */
  readonly trust?: number;
  readonly trustBack?: number;
  /** How `to` acts on `from`, and the other way; neutral if left out. */
  readonly manner?: number;
  readonly mannerBack?: number;
}

/** A record of some people's ties over some weeks, every week with a block of its own. */
export function madeUpRecord(size: number, rows: number, wishes: readonly WishedTie[]): TieRecord {
  const ties = wishes.map((tie) => ({ begins: 0, ends: rows, ...tie })).sort((one, other) => one.begins - other.begins);
  const weeks = Array.from({ length: rows }, (_, row) => ties.filter(({ begins, ends }) => begins <= row && row < ends));
  const starts = new Uint32Array(rows);
  for (let row = 1; row < rows; row++) starts[row] = starts[row - 1] + weeks[row - 1].length;
  const inWeeks = (of: (tie: WishedTie) => number) => Float32Array.from(weeks.flat(), of);
  return {
    size,
    from: Uint32Array.from(ties, ({ from }) => from),
    to: Uint32Array.from(ties, ({ to }) => to),
    begins: Uint32Array.from(ties, ({ begins }) => begins),
    ends: Uint32Array.from(ties, ({ ends }) => ends),
    since: Int32Array.from(ties, ({ begins }) => begins),
    layer: new Uint8Array(ties.length),
    manner: Uint8Array.from(ties, ({ manner = Stance.neutral }) => manner),
    mannerBack: Uint8Array.from(ties, ({ mannerBack = Stance.neutral }) => mannerBack),
    block: Uint32Array.from({ length: rows }, (_, row) => row),
    starts,
    trust: inWeeks(({ trust = 0.5 }) => trust),
    trustBack: inWeeks(({ trust = 0.5, trustBack = trust }) => trustBack),
    stance: new Uint8Array(size * rows).fill(Stance.neutral),
  };
}
