import type { TieRecord } from "../../src/engine/tie-record.ts";

/** `place` of an entry that is not tied in the week. */
export const untied = -1;

/** The ties of one week: for each entry of the record where its trust stands, or `untied`. entries */
export type TieWeek = Int32Array;

/** The last weeks asked for, by record: panels, lists and a person all ask for the same one. */
const kept = new WeakMap<TieRecord, { readonly row: number; readonly places: TieWeek }>();

/** Which entries are tied in a week, and where their trust stands. O(entries), once a week. */
export function tieWeek(ties: TieRecord, row: number): TieWeek {
  const last = kept.get(ties);
  if (last?.row === row) return last.places;
  const { begins, ends, block, starts } = ties;
  const places = new Int32Array(begins.length).fill(untied);
  let at = starts[block[row]] ?? 0;
  for (let entry = 0; entry < places.length; entry++) if (begins[entry] <= row && row < ends[entry]) places[entry] = at++;
  kept.set(ties, { row, places });
  return places;
}

/** The entries of each person, in order: those of person i are `entries` from first[i] up to first[i + 1]. */
interface Entries {
  readonly first: Uint32Array;
  readonly entries: Uint32Array;
}

const sorted = new WeakMap<TieRecord, Entries>();

/** Every stretch of weeks in which a person is tied to somebody, in the order in which they began. */
export function entriesOf(ties: TieRecord, person: number): Uint32Array {
  const { first, entries } = sorted.get(ties) ?? sortEntries(ties);
  return entries.subarray(first[person], first[person + 1]);
}

function sortEntries(ties: TieRecord): Entries {
  const { from, to, size } = ties;
  const first = new Uint32Array(size + 1);
  for (let entry = 0; entry < from.length; entry++) {
    first[from[entry] + 1]++;
    first[to[entry] + 1]++;
  }
  for (let i = 0; i < size; i++) first[i + 1] += first[i];
  const next = first.slice();
  const entries = new Uint32Array(2 * from.length);
  for (let entry = 0; entry < from.length; entry++) {
    entries[next[from[entry]]++] = entry;
    entries[next[to[entry]]++] = entry;
  }
  const found = { first, entries };
  sorted.set(ties, found);
  return found;
}
