import type { SweepTable } from "../../../src/experiment/sweep/table.ts";

/** Points x repeats x repeats that main effects are worked out from in about a tenth of a second: each repeat is left out in turn. */
const mostWork = 1e6;

const kept = new WeakMap<SweepTable, SweepTable>();

/**
 * The first repeats of a table, as many as main effects are told from while somebody waits. Repeats are alike, so the first are as
 * good as any; the intervals are wider than those of all. The same table where there are few enough.
 */
export function fewerRepeats(table: SweepTable): SweepTable {
  const { manifest } = table;
  const most = Math.max(20, Math.floor(Math.sqrt(mostWork / Math.max(1, manifest.points.length))));
  if (manifest.replicates <= most) return table;
  const known = kept.get(table);
  if (known !== undefined) return known;
  // Runs are in order of replicate.
  const end = table.replicate.findIndex((replicate) => replicate >= most);
  const length = end < 0 ? table.length : end;
  const fewer: SweepTable = {
    ...table,
    manifest: { ...manifest, replicates: most },
    length,
    point: table.point.subarray(0, length),
    replicate: table.replicate.subarray(0, length),
    outcomes: new Map([...table.outcomes].map(([name, values]) => [name, values.subarray(0, length)])),
  };
  kept.set(table, fewer);
  return fewer;
}
