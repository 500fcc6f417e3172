import { mean, sum } from "../../math/sums.ts";
import type { Factor, Level, Sweep } from "../sweep/sweep.ts";

/** As much of a sweep as claims over it need: what is varied, and the rows of the design. */
export type SweptDesign = Pick<Sweep, "factors" | "rows">;

/** The levels of a factor: numbers from the lowest up, names in the order in which the design has them. */
export function levelsOf({ factors, rows }: SweptDesign, factor: string): Level[] {
  const place = placeOf(factors, factor);
  const levels = [...new Set(rows.map((row) => row[place]))];
  return factors[place].numeric ? levels.map(Number).sort((a, b) => a - b) : levels;
}

/**
 * A factor as columns of numbers, one value a row of the design: itself, or for each named level but the first 1 where the row
 * stands there and 0 elsewhere.
 */
export function columnsOf(design: SweptDesign, factor: string): number[][] {
  const place = placeOf(design.factors, factor);
  if (design.factors[place].numeric) return [design.rows.map((row) => Number(row[place]))];
  return levelsOf(design, factor)
    .slice(1)
    .map((level) => design.rows.map((row) => (row[place] === level ? 1 : 0)));
}

/** The columns of all factors but some: what is held constant. */
export function othersOf(design: SweptDesign, but: readonly string[]): number[][] {
  return design.factors.flatMap(({ key }) => (but.includes(key) ? [] : columnsOf(design, key)));
}

/** The product of two factors, each about its middle. */
export function productOf(a: readonly number[], b: readonly number[]): number[] {
  const [centerA, centerB] = [mean(a), mean(b)];
  return a.map((value, row) => (value - centerA) * (b[row] - centerB));
}

/** Whether a column has something of its own that does not follow from others: else no regression can tell what it does. */
export function isToldApart(column: readonly number[], others: readonly (readonly number[])[]): boolean {
  const basis: (readonly number[])[] = [];
  for (const other of others) {
    const rest = restOf(other, basis);
    if (rest !== null) basis.push(rest);
  }
  return restOf(column, basis) !== null;
}

/**
 * Rows of the design in groups that differ in one factor alone, a row for each of its levels: what may be averaged over the others and
 * compared. Rows of combinations that lack a level are in none.
 * @returns for each level, in the order of `levelsOf`, one row of every group
 */
export function matchedRows(design: SweptDesign, factor: string): number[][] {
  const place = placeOf(design.factors, factor);
  const levels = levelsOf(design, factor);
  // A row for each level, by the levels of all other factors: sparse, since a design may have thousands of levels.
  const groups = new Map<string, Map<Level, number>>();
  for (const [row, own] of design.rows.entries()) {
    const key = JSON.stringify(own.filter((_, f) => f !== place));
    const group = groups.get(key) ?? new Map<Level, number>();
    groups.set(key, group);
    if (!group.has(own[place])) group.set(own[place], row);
  }
  const whole = [...groups.values()].filter((group) => group.size === levels.length);
  return levels.map((level) => whole.flatMap((group) => group.get(level) ?? []));
}

function placeOf(factors: readonly Factor[], factor: string): number {
  const place = factors.findIndex(({ key }) => key === factor);
  if (place < 0) throw new RangeError(`the sweep does not vary ${factor}`);
  return place;
}

/** What is left of a column about its mean once its parts along a basis are taken off; null where nothing is. */
function restOf(column: readonly number[], basis: readonly (readonly number[])[]): number[] | null {
  const center = mean(column);
  let rest = column.map((value) => value - center);
  const size = lengthOf(rest);
  if (!(size > 1e-12 * Math.abs(center) * Math.sqrt(column.length))) return null;
  // Twice, for what rounding leaves behind.
  for (let round = 0; round < 2; round++) {
    for (const direction of basis) {
      const share = sum(rest.map((value, row) => value * direction[row])) / sum(direction.map((value) => value * value));
      rest = rest.map((value, row) => value - share * direction[row]);
    }
  }
  return lengthOf(rest) > 1e-9 * size ? rest : null;
}

function lengthOf(column: readonly number[]): number {
  return Math.sqrt(sum(column.map((value) => value * value)));
}
