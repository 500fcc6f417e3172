import type { Classes } from "./classes.ts";
import { distressEntries } from "./distress-step.ts";

/** Where each number of the mean field stands in its one column of state. */
export interface Layout {
  readonly length: number;
  /** Mean vigilance of an exposure class. */
  readonly vigilance: (e: number) => number;
  /** Mean of acute stress of an exposure class; its variance stands behind it. */
  readonly stress: (e: number) => number;
  /** Mean resilience of an exposure and resilience class. */
  readonly resilience: (e: number, r: number) => number;
  /** First of the `distressEntries` of an exposure, resilience and settling class. */
  readonly distress: (e: number, r: number, s: number) => number;
}

export function layoutOf({ exposure, resilience, settlingPoint }: Classes): Layout {
  const exposures = exposure.length;
  const resiliences = resilience.values.length;
  const settlings = settlingPoint.values.length;
  const wide = distressEntries.length;
  return {
    length: exposures * (3 + resiliences * (1 + wide * settlings)),
    vigilance: (e) => e,
    stress: (e) => exposures + 2 * e,
    resilience: (e, r) => 3 * exposures + e * resiliences + r,
    distress: (e, r, s) => exposures * (3 + resiliences) + wide * ((e * resiliences + r) * settlings + s),
  };
}
