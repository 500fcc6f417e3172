import { type Measure, measures } from "../model/measures/weekly.ts";
import { didYouMean } from "../scenario/closest.ts";
import { Complaint } from "./exit.ts";

/**
 * A measure by its name: a weekly one, or one of the scenario's own outcomes.
 * @throws Complaint that says which one was probably meant
 */
export function measureNamed(name: string, own: readonly Measure[] = []): Measure {
  const all: readonly Measure[] = [...own, ...measures];
  const found = all.find((measure) => measure.name === name);
  if (found !== undefined) return found;
  const names = all.map((measure) => measure.name);
  const meant = didYouMean(name, names);
  throw new Complaint(
    `"${name}" is no measure; ${meant === undefined ? `known: ${names.join(", ")}` : `did you mean "${meant}"?`}`,
  );
}
