import type { TieRecord } from "../../engine/tie-record.ts";
import type { Column } from "./columns.ts";
import { keyColumns, type RecordedRun } from "./recorded-run.ts";

/** The table `ties`: one row a run, recorded week and direction of a tie there was in it, by the two people's ids. */
export function tieTable(runs: readonly RecordedRun[]): Column[] {
  const counts = new Map(runs.map((run) => [run, rowsOf(run.recording.ties)]));
  const keys = keyColumns(runs, (run, week) => counts.get(run)?.[week] ?? 0);
  const length = keys[0].data.length;
  const columns = {
    // Ids are unsigned 32-bit numbers: a double holds them all.
    from: new Float64Array(length),
    to: new Float64Array(length),
    trust: new Float32Array(length),
    layer: new Int32Array(length),
    since: new Int32Array(length),
  };
  let at = 0;
  for (const { recording, network } of runs) if (recording.ties !== null) at = fill(recording.ties, network.ids, columns, at);
  return [
    ...keys,
    { name: "from", type: "DOUBLE", data: columns.from },
    { name: "to", type: "DOUBLE", data: columns.to },
    { name: "trust", type: "FLOAT", data: columns.trust },
    { name: "layer", type: "INT32", data: columns.layer },
    { name: "since", type: "INT32", data: columns.since },
  ];
}

interface Filled {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly trust: Float32Array;
  readonly layer: Int32Array;
  readonly since: Int32Array;
}

/** Writes the rows of one run from a place on, and returns the place behind them. */
function fill(ties: TieRecord, ids: Uint32Array, columns: Filled, place: number): number {
  const { from, to, begins, ends, block, starts, trust, trustBack, layer, since } = ties;
  const directions = inOrder(ties, ids);
  const where = new Uint32Array(from.length);
  let at = place;
  for (let row = 0; row < block.length; row++) {
    let next = starts[block[row]];
    for (let entry = 0; entry < from.length; entry++) if (begins[entry] <= row && row < ends[entry]) where[entry] = next++;
    for (const direction of directions) {
      const entry = direction >>> 1;
      if (begins[entry] > row || row >= ends[entry]) continue;
      const back = (direction & 1) === 1;
      columns.from[at] = ids[back ? to[entry] : from[entry]];
      columns.to[at] = ids[back ? from[entry] : to[entry]];
      columns.trust[at] = back ? trustBack[where[entry]] : trust[where[entry]];
      columns.layer[at] = layer[entry];
      columns.since[at] = since[entry];
      at++;
    }
  }
  return at;
}

/** Both directions of every entry, 2 x entry and 1 more for the way back, sorted by who trusts and whom. */
function inOrder({ from, to }: TieRecord, ids: Uint32Array): Uint32Array {
  const first = (direction: number) => ids[(direction & 1) === 1 ? to[direction >>> 1] : from[direction >>> 1]];
  const second = (direction: number) => ids[(direction & 1) === 1 ? from[direction >>> 1] : to[direction >>> 1]];
  return Uint32Array.from({ length: 2 * from.length }, (_, direction) => direction).sort(
    (one, other) => first(one) - first(other) || second(one) - second(other) || one - other,
  );
}

/** Rows of each recorded week: two for each tie. */
function rowsOf(ties: TieRecord | null): number[] {
  if (ties === null) return [];
  const { begins, ends, block } = ties;
  const changes = new Int32Array(block.length + 1);
  for (let entry = 0; entry < begins.length; entry++) {
    changes[begins[entry]] += 2;
    changes[ends[entry]] -= 2;
  }
  let rows = 0;
  return Array.from(block, (_, row) => (rows += changes[row]));
}
