import { mean } from "../../math/sums.ts";
import type { SweepTable } from "../sweep/table.ts";
import { type Defaults, defaultsFor } from "./defaults.ts";
import type { FigureRequest } from "./draw-figure.ts";
import { designRows, levelsOf, type PlacedFactor } from "./numbers/levels.ts";
import { byEffect, effectsIn, ranksFactors } from "./numbers/most-telling.ts";
import { pooled } from "./numbers/pool.ts";
import { countOf, rowsOf } from "./numbers/rows.ts";
import { isScattered } from "./numbers/scattered.ts";
import { fullerSide, middleThreshold } from "./numbers/threshold.ts";

/** More factors than these are not each given a picture of their own. */
const mostFactors = 4;
/** Maps with more boxes a side cannot be read. */
const mostBoxes = 40;

/** Why it is the typical row that is shown by itself. */
export const because = "Of all rows this is the one whose mean lies nearest to that of all.";

/**
 * The pictures of a report, in their order: paired differences, then from one parameter to main effects, then the replicates of one
 * row. Where rows lie scattered over many factors, what matters most comes first.
 */
export function reportRequests(table: SweepTable, outcome?: string): readonly FigureRequest[] {
  const { manifest } = table;
  const defaults = defaultsFor(manifest, outcome);
  const { lines, of } = defaults;
  const ranked = ranksFactors(table, defaults);
  const factors = ranked ? byEffect(defaults.factors, effectsIn(table, defaults)) : defaults.factors;
  const about = { outcome: defaults.outcome };
  const [first, ...others] = manifest.variants;
  const pairs = others.slice(0, 3).map((to): FigureRequest => ({ kind: "paired-differences", ...about, from: first, to }));
  const along = factors
    .slice(0, mostFactors)
    .map((factor): FigureRequest => ({ kind: "one-parameter", ...about, x: factor.key, of: lines }));
  // Where no factor moves anything there are no bars to draw.
  const told = factors.length > 1 && effectsIn(table, defaults).effects.length > 0;
  const effects: readonly FigureRequest[] = told ? [{ kind: "main-effects", ...about, of }] : [];
  const typical = typicalRow(table, defaults);
  return [
    ...pairs,
    ...(ranked ? [...effects, ...along] : [...along, ...twoFactors(table, defaults), ...effects]),
    ...(typical === null ? [] : [{ kind: "every-replicate", ...about, of, row: typical, because } as const]),
  ];
}

function twoFactors(table: SweepTable, { outcome, of, x, z, factors }: Defaults): readonly FigureRequest[] {
  if (x === null || z === null) return [];
  const rows = designRows(table.manifest);
  const [first, second] = factors;
  const boxes = [first, second].map((factor: PlacedFactor) => levelsOf(factor, rows).length);
  const crossed = new Set(rows.map(({ levels }) => JSON.stringify([levels[first.place], levels[second.place]]))).size;
  // A map of a design whose rows lie scattered, or were changed side by side, would be mostly empty.
  const filled = crossed >= 0.5 * boxes[0] * boxes[1];
  if (isScattered(table.manifest, first) || isScattered(table.manifest, second) || !filled) return [];
  const map = { outcome, of, x, y: z };
  return [
    { kind: "interaction", outcome, of, x, z },
    ...(Math.max(...boxes) <= mostBoxes
      ? ([
          { kind: "heat-map", ...map },
          {
            kind: "phase",
            ...map,
            threshold: middleThreshold(table, map),
            ...(of.kind === "difference" ? { side: fullerSide(table, map) } : {}),
          },
        ] as const)
      : []),
  ];
}

/** The row whose mean lies nearest to the mean of all rows; null where no row has two replicates. */
export function typicalRow(table: SweepTable, { outcome, of }: Pick<Defaults, "outcome" | "of">): number | null {
  const rows = rowsOf(table, outcome, of).filter((row) => countOf(row) > 1);
  const means = rows.map((row) => pooled([row]).summary.mean);
  const middle = mean(means);
  const away = means.map((value) => Math.abs(value - middle));
  const nearest = away.indexOf(Math.min(...away));
  return rows[nearest]?.row ?? null;
}
