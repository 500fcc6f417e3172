import { type MeasureName, measureNames } from "../model/measures/weekly.ts";
import { didYouMean } from "../scenario/closest.ts";
import { Complaint } from "./exit.ts";

/** A measure by its name. @throws Complaint that says which one was probably meant */
export function measureNamed(name: string): MeasureName {
  const found = measureNames.find((measure) => measure === name);
  if (found !== undefined) return found;
  const meant = didYouMean(name, [...measureNames]);
  throw new Complaint(
    `"${name}" is no measure; ${meant === undefined ? `known: ${measureNames.join(", ")}` : `did you mean "${meant}"?`}`,
  );
}
