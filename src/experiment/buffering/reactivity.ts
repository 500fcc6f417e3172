import { mean } from "../../math/sums.ts";
import { thirds } from "../statistics/thirds.ts";

/** Mean reactivity of people by thirds of the support that they had a year before the end, in latent distress. */
export interface Reactivity {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /**
   * High minus low: below 0, a year with events adds less distress to people with more support. In part because fewer and lighter events
   * reach them: what help in events does is the excess over a preset without it.
   */
  readonly highMinusLow: number;
}

/**
 * Reactivity of a person = distress with events - distress of the muted twin, both without noise: the same person with the
 * same dice. All lists have one entry a person. NaN with fewer than three people.
 */
export function reactivityBySupport(events: ArrayLike<number>, muted: ArrayLike<number>, support: ArrayLike<number>): Reactivity {
  const groups = thirds(support);
  const [low, middle, high] = groups.map((people) => mean(people.map((i) => events[i] - muted[i])));
  return { low, middle, high, highMinusLow: high - low };
}
