import type { Level } from "../../scenario/sweep/sweep.ts";

/**
 * Whether every level of a factor stands beside the same rows of all other factors, equally often, as in a full grid. Then
 * the means at its levels differ by the factor alone, and no luck of the design is in them.
 * @param rows levels by row, one a factor
 */
export function isBalanced(rows: readonly (readonly Level[])[], factor: number): boolean {
  const others = new Map<Level, string[]>();
  for (const row of rows) {
    const beside = JSON.stringify(row.filter((_, k) => k !== factor));
    const known = others.get(row[factor]);
    if (known === undefined) others.set(row[factor], [beside]);
    else known.push(beside);
  }
  const all = [...others.values()].map((beside) => beside.sort().join("\n"));
  return all.every((beside) => beside === all[0]);
}
