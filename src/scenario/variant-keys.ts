import { type Finding, wrongKey } from "./finding.ts";
import { isPlainMap, type PlainMap } from "./yaml/plain.ts";

/** Keys that hold for all variants alike, with the reason. */
const together = "all variants share it, so that they live through the same shocks";
const whole = "it belongs to the whole scenario: move it out of compare";
const shared: Readonly<Record<string, string>> = {
  seed: together,
  weeks: together,
  warmUp: together,
  replicates: together,
  $schema: whole,
  kith: whole,
  title: whole,
  question: whole,
  notes: whole,
  record: whole,
  outcome: whole,
  outcomes: whole,
  hypothesis: whole,
  sweep: whole,
  calibrate: whole,
  compare: whole,
};

/** What a variant wants to have for itself that only a scenario can have. */
export function sharedKeyFindings(comparing: PlainMap): Finding[] {
  return Object.entries(comparing).flatMap(([name, over]) => {
    const keys = isPlainMap(over) ? Object.keys(over).filter((key) => Object.hasOwn(shared, key)) : [];
    return keys.map((key) => wrongKey(["compare", name, key], `cannot differ between variants: ${shared[key]}`));
  });
}

/** The overrides that a variant may have; unknown keys stay in, for the schema to complain about. */
export function ownOverrides(over: PlainMap): PlainMap {
  const kept: PlainMap = Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(over).filter(([key]) => !Object.hasOwn(shared, key))),
  );
  return kept;
}
