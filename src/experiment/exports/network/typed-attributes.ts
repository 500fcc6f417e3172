import type { DescribedColumn } from "../described-column.ts";
import type { NetworkOverTime } from "./network-over-time.ts";

/** An attribute of people or ties in a file for network programs. */
export interface Attribute {
  readonly name: string;
  readonly type: "string" | "integer" | "double";
}

/** A column of a table as an attribute of a graph file. */
export function attributeOf({ name, type }: DescribedColumn): Attribute {
  return { name, type: type === "STRING" ? "string" : type === "INT32" ? "integer" : "double" };
}

/** Decimals that are written: points to a hundredth, all else to a thousandth. Exact numbers are in the recorded tables. */
export function decimalsOf({ unit }: DescribedColumn): number {
  return unit === "points of 100" ? 2 : 3;
}

/** The number, rounded; never -0. */
export function rounded(value: number, decimals: number): number {
  const factor = decimals === 2 ? 100 : 1000;
  return Math.round(value * factor) / factor + 0;
}

/** Mean trust of both sides: how strong a tie is, for programs that know one number of it. */
export function weightOf(trust: number, trustBack: number): number {
  return (trust + trustBack) / 2;
}

/** In a sentence, which run this is. */
export function runSentence({ about, weeks }: NetworkOverTime): string {
  const { title, run, variant, replicate, seed } = about;
  const span = weeks.length === 1 ? `week ${weeks[0]}` : `weeks ${weeks[0]} to ${weeks[weeks.length - 1]}`;
  return `${title}: ${variant}, replicate ${replicate}, seed ${seed} (run ${run}), ${span}. Distress is a number of a model, not a diagnosis.`;
}
