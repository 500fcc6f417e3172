import { actsOnFrom, actsOnTo, type TieRecord } from "../../src/engine/tie-record.ts";
import { entriesOf, tieWeek, untied } from "./tie-week.ts";

/** A tie as one of its two people has it in a week. */
export interface PersonTie {
  readonly entry: number;
  readonly other: number;
  /** The person's trust in the other, and the other's in the person, 0 to 1. */
  readonly trust: number;
  readonly trustBack: number;
  /** How the other acts on the person: `Stance`. */
  readonly attitude: number;
}

/** Whom a person is tied to in a week. */
export function tiesOf(ties: TieRecord, person: number, row: number): readonly PersonTie[] {
  const places = tieWeek(ties, row);
  const found: PersonTie[] = [];
  for (const entry of entriesOf(ties, person)) {
    const at = places[entry];
    if (at === untied) continue;
    const first = ties.from[entry] === person;
    found.push({
      entry,
      other: first ? ties.to[entry] : ties.from[entry],
      trust: first ? ties.trust[at] : ties.trustBack[at],
      trustBack: first ? ties.trustBack[at] : ties.trust[at],
      attitude: first ? actsOnFrom(ties, row, entry) : actsOnTo(ties, row, entry),
    });
  }
  return found;
}

/** A tie that a person had and has no more. */
export interface PastTie {
  readonly entry: number;
  readonly other: number;
  /** The row from which on they were tied no more. */
  readonly ended: number;
}

/** The people whom a person was tied to in an earlier week and is not now: each once, with the last of their ties. */
export function pastTiesOf(ties: TieRecord, person: number, row: number): readonly PastTie[] {
  const last = new Map<number, PastTie | null>();
  for (const entry of entriesOf(ties, person)) {
    if (ties.begins[entry] > row) break;
    const other = ties.from[entry] === person ? ties.to[entry] : ties.from[entry];
    last.set(other, ties.ends[entry] <= row ? { entry, other, ended: ties.ends[entry] } : null);
  }
  return [...last.values()].filter((tie) => tie !== null);
}

/** The week in which a tie began, or null where it was there at the start. */
export function beganIn({ begins, since }: TieRecord, entry: number): number | null {
  return begins[entry] > 0 && since[entry] > 0 ? since[entry] : null;
}
