import { type MeasureName, type Measuring, measureNames, measureWeek, prepareMeasures } from "../measures/weekly.ts";
import type { World } from "../world.ts";
import type { ConditionPlan } from "./plan.ts";

/** Reads weekly measures for conditions, all of them at most once a week. */
export interface MeasureReader {
  /** A measure of the week that just ended. @throws RangeError if there is no such measure */
  read(world: World, name: string): number;
  /** Another week has ended. */
  next(): void;
}

export function measureReader(): MeasureReader {
  let room: Measuring | null = null;
  let fresh = false;
  const values = new Float64Array(measureNames.length);
  return {
    read(world, name) {
      const place = measurePlace(name);
      if (!fresh) measureWeek(world, (room ??= prepareMeasures(world)), values);
      fresh = true;
      return values[place];
    },
    next() {
      fresh = false;
    },
  };
}

/** The place of a weekly measure. @throws RangeError if there is no such measure */
export function measurePlace(name: string): number {
  const place = measureNames.indexOf(name as MeasureName);
  if (place < 0) throw new RangeError(`"${name}" is no measure; known: ${measureNames.join(", ")}`);
  return place;
}

/** Whether a condition holds this week. A measure about nobody (NaN) is neither above nor below anything. */
export function holds({ measure, above, below }: ConditionPlan, world: World, reader: MeasureReader): boolean {
  const value = reader.read(world, measure);
  return (above === null || value > above) && (below === null || value < below);
}
