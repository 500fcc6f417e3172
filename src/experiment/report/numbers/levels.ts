import type { Factor, Level } from "../../../scenario/sweep/sweep.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import type { RowValues } from "./rows.ts";

/** A factor with its place among those of the manifest. */
export interface PlacedFactor extends Factor {
  readonly place: number;
}

/** @throws RangeError if no factor has that key. */
export function factorNamed({ factors }: SweepManifest, key: string): PlacedFactor {
  const place = factors.findIndex((factor) => factor.key === key);
  if (place < 0) throw new RangeError(`there is no factor "${key}"; there are ${factors.map((one) => one.key).join(", ")}`);
  return { ...factors[place], place };
}

/** The levels that rows have of a factor: numbers from low to high, names in the order of the design. */
export function levelsOf(factor: PlacedFactor, rows: readonly { readonly levels: readonly Level[] }[]): readonly Level[] {
  const levels = [...new Set(rows.map(({ levels }) => levels[factor.place]))];
  return factor.numeric ? levels.sort((a, b) => Number(a) - Number(b)) : levels;
}

/** Every row of the design, for what is asked of the design alone. */
export function designRows({ design, points }: SweepManifest): readonly { readonly levels: readonly Level[] }[] {
  const levels = new Map(points.map((point) => [point.point, point.levels]));
  return design.map(([first]) => ({ levels: levels.get(first) ?? [] }));
}

/** Rows by the level that they have of a factor, in the order of the levels. */
export function byLevel(factor: PlacedFactor, rows: readonly RowValues[]): ReadonlyMap<Level, readonly RowValues[]> {
  return new Map(levelsOf(factor, rows).map((level) => [level, rows.filter(({ levels }) => levels[factor.place] === level)]));
}

/** Factors that vary besides those that are shown. */
export interface Besides {
  /** Several levels behind one mark. */
  readonly averaged: readonly PlacedFactor[];
  /** One level behind every mark: they change together with what is shown. */
  readonly alongside: readonly PlacedFactor[];
}

/** Which factors vary behind what is shown, and how. @param rows of the design that are shown */
export function besides(
  manifest: SweepManifest,
  rows: readonly { readonly levels: readonly Level[] }[],
  shown: readonly PlacedFactor[],
): Besides {
  const others = manifest.factors
    .map((factor, place) => ({ ...factor, place }))
    .filter(({ key }) => shown.every((one) => one.key !== key))
    .filter((factor) => levelsOf(factor, rows).length > 1);
  const together = (factor: PlacedFactor) => {
    const seen = new Map<string, Level>();
    return rows.every(({ levels }) => {
      const where = JSON.stringify(shown.map(({ place }) => levels[place]));
      const before = seen.get(where);
      seen.set(where, levels[factor.place]);
      return before === undefined || before === levels[factor.place];
    });
  };
  return { averaged: others.filter((factor) => !together(factor)), alongside: others.filter(together) };
}
