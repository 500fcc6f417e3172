import { goals } from "./goals.ts";
import { measurementsOf } from "./judge-all.ts";
import type { MeasurementName } from "./results.ts";

/** In the order in which they are measured: what others at work on the machine disturb least comes last. */
export const measurementNames = [
  "agreement",
  "peers",
  "fixed",
  "default",
  "growth",
  "memory",
  "flat",
  "million",
  "tenMillion",
  "sweep",
  "startUp",
  "recording",
  "classroom",
  "generators",
  "block",
] as const satisfies readonly MeasurementName[];

/** What takes minutes and most of a machine's memory is measured only where it is asked for. */
const onlyIfAsked: readonly MeasurementName[] = ["tenMillion"];

/**
 * What is to be measured: all but the ten million, or what `--only S3,generators` names (goals or measurements), with `--big`
 * the ten million too.
 * @throws RangeError in plain words for what is not known
 */
export function measurementsAsked(given: readonly string[]): readonly MeasurementName[] {
  const wanted = new Set<MeasurementName>();
  let some = false;
  for (let k = 0; k < given.length; k++) {
    if (given[k] === "--big") wanted.add("tenMillion");
    else if (given[k] === "--only" && given[k + 1] !== undefined) {
      some = true;
      for (const name of given[++k].split(",")) for (const one of measurementsNamed(name)) wanted.add(one);
    } else throw new RangeError(`"${given[k]}" is no option; known: --only NAMES (${known}), --big`);
  }
  return measurementNames.filter((name) => wanted.has(name) || (!some && !onlyIfAsked.includes(name)));
}

const known = [...goals.map(({ id }) => id), ...measurementNames].join(", ");

function measurementsNamed(name: string): readonly MeasurementName[] {
  const goal = goals.find(({ id }) => id === name.toUpperCase());
  if (goal !== undefined) return measurementsOf[goal.id];
  const measurement = measurementNames.find((one) => one === name);
  if (measurement === undefined) throw new RangeError(`"${name}" is nothing that is measured; known: ${known}`);
  return [measurement];
}
