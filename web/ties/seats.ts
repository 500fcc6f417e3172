import type { TieRecord } from "../../src/engine/tie-record.ts";
import { entriesOf } from "./tie-week.ts";

/** Where those around a person stand through all weeks: nobody moves, and whoever comes takes a seat that has become free. */
export interface Seats {
  readonly count: number;
  /** The seat of each of the person's entries. */
  readonly of: ReadonlyMap<number, number>;
}

interface Seat {
  other: number;
  /** The row from which on it is free. */
  free: number;
}

/**
 * Gives each of a person's ties a seat for as long as it lasts: at the start by trust, the most trusted first; later the
 * one that was theirs before, else the one free for longest, else a new one. So there are as many as most ties at once.
 */
export function seatsAround(ties: TieRecord, person: number): Seats {
  const { begins, ends } = ties;
  const seats: Seat[] = [];
  const of = new Map<number, number>();
  for (const entry of inOrder(ties, person)) {
    const other = ties.from[entry] === person ? ties.to[entry] : ties.from[entry];
    const row = begins[entry];
    const isFree = ({ free }: Seat) => free <= row;
    let seat = seats.findIndex((one) => one.other === other && isFree(one));
    if (seat < 0) {
      for (let k = 0; k < seats.length; k++) if (isFree(seats[k]) && (seat < 0 || seats[k].free < seats[seat].free)) seat = k;
    }
    if (seat < 0) seat = seats.push({ other, free: 0 }) - 1;
    seats[seat] = { other, free: ends[entry] };
    of.set(entry, seat);
  }
  return { count: seats.length, of };
}

/** A person's entries as they began, those of the start by trust. */
function inOrder(ties: TieRecord, person: number): readonly number[] {
  const { begins, starts, block, trust, trustBack, from } = ties;
  const entries = [...entriesOf(ties, person)];
  // At the start every entry up to the first that began later is tied: its trust stands at its own place.
  const first = starts[block[0]] ?? 0;
  const trustOf = (entry: number) => (from[entry] === person ? trust : trustBack)[first + entry];
  const atStart = entries
    .filter((entry) => begins[entry] === 0)
    .sort((one, other) => trustOf(other) - trustOf(one) || one - other);
  return [...atStart, ...entries.filter((entry) => begins[entry] > 0)];
}
