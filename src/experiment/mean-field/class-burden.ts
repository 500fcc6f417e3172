import type { ExposureClass } from "./classes.ts";
import { meanExcess, meanNeed, meanOverload, meanSaturation, needLaw, needVariance, type Strikes } from "./need-law.ts";
import type { Nodes } from "./nodes.ts";
import type { Parts } from "./plan-parts.ts";

/** What a week brings to an exposure class, as functions of its mean vigilance. */
export interface ClassBurden {
  /** E[need]: exact. */
  readonly need: (vigilance: number) => number;
  /** Var[need], without what people's own vigilance adds around the mean. */
  readonly needVariance: (vigilance: number) => number;
  /** E[need / (1 + need)], weeks without need counting 0. */
  readonly saturation: (vigilance: number) => number;
  /** E[max(0, need x left - overload)]. */
  readonly overload: (vigilance: number, left: Nodes) => number;
}

/** The week of an exposure class. Laws are made at three levels of vigilance and read between them along a parabola. */
export function burdenOf({ value }: Parts, { events, stressors }: ExposureClass): ClassBurden {
  const amplification = value("vigilance", "amplification");
  const majorShare = value("stigmaExposure", "majorShare");
  const limit = value("resilience", "overload");

  function strikes(vigilance: number): Strikes {
    const severity = value("stigmaExposure", "severity") * (1 + amplification * vigilance);
    return [
      { rate: stressors, mean: value("ordinaryStress", "burden") },
      { rate: events * (1 - majorShare), mean: severity },
      { rate: events * majorShare, mean: severity * value("stigmaExposure", "majorFactor") },
    ];
  }

  // Vigilance starts at 0 and rises towards the mean number of events a week, never above it.
  const laws = [0, 0.5, 1].map((part) => needLaw(strikes(part * events)));
  const saturations = laws.map(meanSaturation);
  const excesses = laws.map(meanExcess);
  const along = (vigilance: number, at: readonly number[]) => parabola(events === 0 ? 0 : vigilance / events, at);
  return {
    need: (vigilance) => meanNeed(strikes(vigilance)),
    needVariance: (vigilance) => needVariance(strikes(vigilance)),
    saturation: (vigilance) => along(vigilance, saturations),
    overload: (vigilance, left) =>
      along(
        vigilance,
        excesses.map((excess, k) => meanOverload(excess, laws[k].step, left, limit)),
      ),
  };
}

/** The parabola through values at 0, 1/2 and 1. */
function parabola(x: number, [start, middle, end]: readonly number[]): number {
  return start + x * (4 * middle - 3 * start - end) + 2 * x * x * (start - 2 * middle + end);
}
