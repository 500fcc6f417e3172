import { columnsOf } from "../../scenario/hypothesis/design-columns.ts";
import type { Factor } from "../../scenario/sweep/sweep.ts";
import { holm } from "../hypothesis/holm.ts";
import { interaction, type OverReplicates } from "../statistics/interaction.ts";
import type { DesignRow } from "./design-row.ts";

/** How the effect of one factor changes with another. */
export interface Interaction extends OverReplicates {
  /** Places of the two factors. */
  readonly a: number;
  readonly b: number;
  /** p after Holm over all pairs; null with fewer than two replicates. */
  readonly adjusted: number | null;
}

/**
 * The interaction of every pair of factors that are numbers, or have two names (0 and 1), other factors held constant: by how
 * much the outcome's rise over the range of one changes over the range of the other. Tested over replicates at the points of this
 * design, adjusted after Holm for the number of pairs; the largest first.
 */
export function interactions(rows: readonly DesignRow[], factors: readonly Factor[]): Interaction[] {
  const design = { factors, rows: rows.map(({ levels }) => levels) };
  const columns = factors.map(({ key }) => columnsOf(design, key));
  const replicates = transposed(rows.map(({ values }) => values));
  const usable = factors.flatMap((_, place) =>
    columns[place].length === 1 && new Set(columns[place][0]).size > 1 ? [place] : [],
  );
  const found = usable.flatMap((a, k) =>
    usable.slice(k + 1).flatMap((b) => {
      const others = columns.flatMap((own, place) => (place === a || place === b ? [] : own));
      const tested = interaction(columns[a][0], columns[b][0], replicates, others);
      return tested.count === 0 ? [] : [{ a, b, ...tested }];
    }),
  );
  const adjusted = holm(found.map(({ p }) => p));
  return found
    .map((one, k) => ({ ...one, adjusted: adjusted[k] }))
    .sort((one, other) => Math.abs(other.mean) - Math.abs(one.mean));
}

/** By replicate and row, from by row and replicate; NaN where a row has fewer replicates. */
function transposed(rows: readonly ArrayLike<number>[]): Float64Array[] {
  const replicates = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: replicates }, (_, r) => Float64Array.from(rows, (row) => row[r] ?? Number.NaN));
}
