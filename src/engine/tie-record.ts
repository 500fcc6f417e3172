import { actsOn } from "../network/network.ts";

/**
 * The ties of a run over its recorded weeks: one entry for every stretch of weeks in which two people are tied without a
 * break. People are places in the network; rows are recorded weeks in order, not numbers of weeks. Weeks in which no tie,
 * trust or stance changed share one block of trust, so ties that stay as they begin are kept once.
 */
export interface TieRecord {
  /** Number of people. */
  readonly size: number;
  /** The two people; `from` has the lower id. Entries are in the order in which they began. entries */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The rows in which they are tied: `begins` up to, and without, `ends`. entries */
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
  /** The week in which the tie began, as the network tells; 0 or less where it is older than the record. entries */
  readonly since: Int32Array;
  /** The scenario's layer (setting) that it belongs to. entries */
  readonly layer: Uint8Array;
  /** How `to` acts on `from`, and `from` on `to`, where that is not left to stance: `Manner`. entries */
  readonly manner: Uint8Array;
  readonly mannerBack: Uint8Array;
  /** The block that holds a row's trust and stances. rows */
  readonly block: Uint32Array;
  /** Where each block's trust begins: one value for each entry tied in it, in order of entries. blocks */
  readonly starts: Uint32Array;
  /** Trust of `from` in `to`, and of `to` in `from`, 0 to 1, at the end of the week. */
  readonly trust: Float32Array;
  readonly trustBack: Float32Array;
  /** How everybody answers what others tell them, `Stance`: [block * size + i]. blocks x people */
  readonly stance: Uint8Array;
}

/**
 * Goes through the ties of a recorded week, in order of entries. O(entries)
 * @param visit hears the entry, and where in `trust` and `trustBack` its values stand
 */
export function eachTie(ties: TieRecord, row: number, visit: (entry: number, at: number) => void): void {
  const { begins, ends, block, starts } = ties;
  let at = starts[block[row]];
  for (let entry = 0; entry < begins.length; entry++) {
    if (begins[entry] <= row && row < ends[entry]) visit(entry, at++);
  }
}

/** How `to` acts on `from` in a recorded week: by stance, or as the tie says. */
export function actsOnFrom({ size, to, manner, block, stance }: TieRecord, row: number, entry: number): number {
  return actsOn(manner[entry], stance[block[row] * size + to[entry]]);
}

/** How `from` acts on `to` in a recorded week. */
export function actsOnTo({ size, from, mannerBack, block, stance }: TieRecord, row: number, entry: number): number {
  return actsOn(mannerBack[entry], stance[block[row] * size + from[entry]]);
}
