import type { Level } from "../../scenario/sweep/sweep.ts";
import { crossProduct } from "./cross-product.ts";

/** Up to so many different numbers are levels of their own; more are brought together in bins. */
const mostLevels = 12;
const mostBins = 10;
/** Rows that a bin has at least. */
const leastInBin = 12;

/** Rows by the level, or the bin of neighboring values, that they have of a factor. */
export function groupsOf(levels: readonly Level[]): { group: Int32Array; groups: number } {
  const different = [...new Set(levels)];
  if (different.length <= mostLevels || typeof levels[0] === "string") {
    const places = new Map(different.map((level, place) => [level, place]));
    return { group: Int32Array.from(levels, (level) => places.get(level) ?? 0), groups: different.length };
  }
  const bins = Math.max(2, Math.min(mostBins, Math.floor(levels.length / leastInBin)));
  const order = levels.map((_, row) => row).sort((a, b) => Number(levels[a]) - Number(levels[b]) || a - b);
  const group = new Int32Array(levels.length);
  for (const [rank, row] of order.entries()) {
    const before = order[rank - 1];
    // Equal values belong together.
    const same = rank > 0 && levels[before] === levels[row];
    group[row] = same ? group[before] : Math.floor((rank * bins) / levels.length);
  }
  return { group, groups: bins };
}

/**
 * Share of the variance between points that lies between the groups: the first-order index, by bins (the correlation ratio). All
 * products over pairs of different replicates, so that the dice are left out on average. Where the design is not balanced, what
 * the other factors add to the groups' means by chance is taken off (epsilon squared, Kelley 1935).
 *
 * @param values by row and replicate: what differs between groups; @param whole what the share is of
 * @param rows the rows that enter; @param without a replicate that is left out, or -1
 */
export function levelShare(
  values: readonly Float64Array[],
  whole: readonly Float64Array[],
  { group, groups }: { readonly group: Int32Array; readonly groups: number },
  balanced: boolean,
  rows: readonly number[],
  without: number,
): number {
  const total = squaresAbout(whole, rows, without);
  if (!(total > 0)) return Number.NaN;
  const own = squaresAbout(values, rows, without);
  const sums = Array.from({ length: groups }, () => new Float64Array(values[0].length));
  const counts = new Int32Array(groups);
  const all = new Float64Array(values[0].length);
  for (const row of rows) {
    counts[group[row]]++;
    addTo(sums[group[row]], values[row]);
    addTo(all, values[row]);
  }
  const n = rows.length;
  let between = -crossProduct(all, all, without) / n;
  let used = 0;
  for (let k = 0; k < groups; k++) {
    if (counts[k] === 0) continue;
    between += crossProduct(sums[k], sums[k], without) / counts[k];
    used++;
  }
  if (balanced) return between / total;
  return n > used ? (between - ((used - 1) * (own - between)) / (n - used)) / total : Number.NaN;
}

/** Sum over rows of squares about the mean, products over pairs of different replicates. */
function squaresAbout(values: readonly Float64Array[], rows: readonly number[], without: number): number {
  const all = new Float64Array(values[0].length);
  let squares = 0;
  for (const row of rows) {
    addTo(all, values[row]);
    squares += crossProduct(values[row], values[row], without);
  }
  return squares - crossProduct(all, all, without) / rows.length;
}

function addTo(into: Float64Array, values: Float64Array): void {
  for (let r = 0; r < into.length; r++) into[r] += values[r];
}
