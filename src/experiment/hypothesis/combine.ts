import type { Combination, Value } from "../../scenario/hypothesis/claim.ts";

/** A statistic of each variant, one number a replicate, NaN where a replicate has none. */
export type ByVariant = ReadonlyMap<string, readonly number[]>;

/** A combination of variants in each replicate: paired, so NaN as soon as one of them is missing. */
export function combine({ weights, constant }: Combination, values: ByVariant, replicates: number): number[] {
  return Array.from({ length: replicates }, (_, r) => {
    let sum = constant;
    for (const [name, weight] of Object.entries(weights)) sum += weight * (values.get(name)?.[r] ?? Number.NaN);
    return sum;
  });
}

/** How a combination reads: "scattered - clustered", "0.5 × both - null + 2". */
export function combinationText({ weights, constant }: Combination): string {
  const terms = Object.entries(weights).sort(([, a], [, b]) => Number(b > 0) - Number(a > 0));
  const text = terms
    .map(([name, weight], k) => {
      const size = Math.abs(weight) === 1 ? name : `${Number(Math.abs(weight).toPrecision(3))} × ${name}`;
      return k === 0 ? (weight < 0 ? `−${size}` : size) : weight < 0 ? ` − ${size}` : ` + ${size}`;
    })
    .join("");
  if (constant === 0) return text;
  return `${text} ${constant < 0 ? "−" : "+"} ${Math.abs(constant)}`;
}

export function valueText({ top, bottom }: Value): string {
  return bottom === null ? combinationText(top) : `${bracketed(top)} / ${bracketed(bottom)}`;
}

function bracketed(combination: Combination): string {
  const text = combinationText(combination);
  return Object.keys(combination.weights).length === 1 && combination.constant === 0 ? text : `(${text})`;
}
