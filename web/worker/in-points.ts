import { distressMeasures, type ShownMeasure } from "./protocol.ts";

/** Whether a measure is of distress: points of 100 as the model has it. All others are shares. */
export function isDistress(measure: ShownMeasure): boolean {
  return (distressMeasures as readonly ShownMeasure[]).includes(measure);
}

/** What a value of the model is multiplied by to be points of 100: 1, or 100 for a share. One axis and one way of telling then do for all. */
export function pointsOf(measure: ShownMeasure): number {
  return isDistress(measure) ? 1 : 100;
}

/** A measure's values in points of 100, in the order given. */
export function inPoints(measure: ShownMeasure, values: ArrayLike<number>): ArrayLike<number> {
  const points = pointsOf(measure);
  return points === 1 ? values : Float64Array.from(values, (value) => points * value);
}
