import { exp, ln } from "../../math/elementary.ts";
import { didYouMean } from "../closest.ts";
import { fromPercent } from "../fields.ts";
import { own } from "../merge.ts";
import { count, isWhat } from "../words.ts";
import type { PlainMap } from "../yaml/plain.ts";
import type { Column } from "./column.ts";
import { type Complain, fault, keyAt, valueAt } from "./finding.ts";

/** Keys of a range as a file writes it. */
export const rangeKeys = ["from", "to", "points", "scale"];

/** A range from one number to another, as they are written. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly scale: "even" | "log";
}

/** The numbers of a range, percent signs and all. */
export function readRange(plain: PlainMap, { key }: Column, path: readonly PropertyKey[], complain: Complain): Range | null {
  const [from, to] = ["from", "to"].map((end) => {
    const value = fromPercent(own(plain, end) ?? null);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (own(plain, end) !== undefined)
      complain(fault(valueAt([...path, end]), key, `goes ${end} something that ${isWhat(own(plain, end))}; it must be a number`));
    else if (!Object.keys(plain).some((name) => didYouMean(name, rangeKeys) === end))
      complain(fault(keyAt(path), key, `does not say ${end === "from" ? "from where; add from: 0" : "up to where; add to: 1"}`));
    return null;
  });
  const scale = own(plain, "scale") ?? "even";
  if (scale !== "even" && scale !== "log")
    complain(fault(valueAt([...path, "scale"]), key, `has a scale that ${isWhat(scale)}; it must be even or log`));
  if (from === null || to === null || (scale !== "even" && scale !== "log")) return null;
  if (from === to) complain(fault(valueAt([...path, "to"]), key, `goes from ${count(from)} to the same number; give it two`));
  else if (scale === "log" && (from <= 0 || to <= 0))
    complain(
      fault(valueAt([...path, "scale"]), key, `has a log scale from ${count(from)} to ${count(to)}; both must be above 0`),
    );
  else return { from, to, scale };
  return null;
}

/** A number of a range: 0 is its beginning and 1 its end. To twelve digits, so that a tenth is written as one. */
export function along({ from, to, scale }: Range, place: number): number {
  if (place === 0) return from;
  if (place === 1) return to;
  const between = scale === "even" ? from + (to - from) * place : exp(ln(from) + (ln(to) - ln(from)) * place);
  return Number(between.toPrecision(12));
}
