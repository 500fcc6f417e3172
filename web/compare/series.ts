import { inPoints } from "../worker/in-points.ts";
import type { ShownMeasure, VariantRun } from "../worker/protocol.ts";

/** A variant's line in points of 100: the measure, or for marked people their average distress while they are there, week by week. */
export function seriesValues(
  { weeks, people, model }: VariantRun,
  size: number,
  measure: ShownMeasure,
  brushed: ReadonlySet<number> | null,
): ArrayLike<number> {
  if (brushed === null || measure !== "distress") return inPoints(measure, model[measure]);
  return Float64Array.from(weeks, (_, w) => {
    let sum = 0;
    let present = 0;
    for (const person of brushed) {
      if (people.absent[w * size + person] === 1) continue;
      sum += people.shown[w * size + person];
      present++;
    }
    return present === 0 ? Number.NaN : sum / present;
  });
}
