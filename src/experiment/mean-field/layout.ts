import type { Classes } from "./classes.ts";
import { distressEntries } from "./distress-step.ts";

/** Where each number of the mean field stands in its one column of state. */
export interface Layout {
  readonly length: number;
  /** Exposure, resilience and settling classes together. */
  readonly classes: number;
  /** Number of such a class. */
  readonly class: (e: number, r: number, s: number) => number;
  /** Mean vigilance of an exposure class. */
  readonly vigilance: (e: number) => number;
  /** Mean of acute stress of an exposure class; its variance stands behind it. */
  readonly stress: (e: number) => number;
  /** Mean resilience of an exposure and resilience class. */
  readonly resilience: (e: number, r: number) => number;
  /** First of the `distressEntries` of a class. */
  readonly distressOf: (c: number) => number;
}

export function layoutOf({ exposure, resilience, settlingPoint }: Classes): Layout {
  const exposures = exposure.length;
  const resiliences = resilience.values.length;
  const settlings = settlingPoint.values.length;
  const wide = distressEntries.length;
  return {
    classes: exposures * resiliences * settlings,
    class: (e, r, s) => (e * resiliences + r) * settlings + s,
    length: exposures * (3 + resiliences * (1 + wide * settlings)),
    vigilance: (e) => e,
    stress: (e) => exposures + 2 * e,
    resilience: (e, r) => 3 * exposures + e * resiliences + r,
    distressOf: (c) => exposures * (3 + resiliences) + wide * c,
  };
}
