import type { Level } from "../../../scenario/sweep/sweep.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { MapChoice } from "../choice.ts";
import { comparable } from "./comparable.ts";
import { type Besides, besides, factorNamed, levelsOf, type PlacedFactor } from "./levels.ts";
import { type Pooled, pooled } from "./pool.ts";
import { rowsOf } from "./rows.ts";

/** What came out where two factors have their levels. */
export interface Cell {
  readonly x: Level;
  readonly y: Level;
  readonly pooled: Pooled;
}

/** All cells of a map, those without a row of the design included. */
export interface CellMap {
  readonly x: PlacedFactor;
  readonly y: PlacedFactor;
  readonly xs: readonly Level[];
  readonly ys: readonly Level[];
  readonly cells: readonly Cell[];
  readonly besides: Besides;
  /** Rows of the design that no cell averages, so that all average the same. */
  readonly leftOut: number;
}

/** @throws RangeError if the table has no such outcome, factor or variant */
export function cellMap(table: SweepTable, choice: MapChoice): CellMap {
  const x = factorNamed(table.manifest, choice.x);
  const y = factorNamed(table.manifest, choice.y);
  const every = rowsOf(table, choice.outcome, choice.of, choice.where);
  const {
    lists: [rows],
    leftOut,
  } = comparable([every], [x, y]);
  const xs = levelsOf(x, every);
  const ys = levelsOf(y, every);
  const cells = ys.flatMap((own) =>
    xs.map((other) => ({
      x: other,
      y: own,
      pooled: pooled(rows.filter(({ levels }) => levels[x.place] === other && levels[y.place] === own)),
    })),
  );
  return { x, y, xs, ys, cells, besides: besides(table.manifest, every, [x, y]), leftOut };
}
