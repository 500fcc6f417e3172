import type { ExposureClass } from "./classes.ts";
import { meanExcess, meanOverload, meanSaturation, needLaw, type Strikes } from "./need-law.ts";
import type { Nodes } from "./nodes.ts";
import type { Parts } from "./plan-parts.ts";

/** What a week brings to an exposure class, as functions of its mean vigilance. */
export interface ClassBurden {
  /** E[need], exact. */
  readonly need: (vigilance: number) => number;
  /** Var[need]. */
  readonly needVariance: (vigilance: number) => number;
  /** E[need / (1 + need)]. */
  readonly saturation: (vigilance: number) => number;
  /** E[max(0, need x left - overload)]. */
  readonly overload: (vigilance: number, left: Nodes) => number;
}

/** Vigilance never rises above the mean number of events a week, where it starts to be amplified the most. */
const readAt = [0, 0.5, 1];
/** Lattice points for each mean severity, the smaller of the two. */
const fineness = 6;

/** The week of an exposure class: laws of need at three levels of vigilance, read between them along a parabola. */
export function burdenOf({ value }: Parts, { events, stressors }: ExposureClass): ClassBurden {
  const amplification = value("vigilance", "amplification");
  const majorShare = value("stigmaExposure", "majorShare");
  const majorFactor = value("stigmaExposure", "majorFactor");
  const burden = value("ordinaryStress", "burden");
  const rate = events + stressors;

  function strikes(vigilance: number): Strikes {
    const severity = value("stigmaExposure", "severity") * (1 + amplification * vigilance);
    const kinds = [
      { share: stressors / rate, mean: burden },
      { share: (events / rate) * (1 - majorShare), mean: severity },
      { share: (events / rate) * majorShare, mean: severity * majorFactor },
    ].filter(({ share, mean }) => share > 0 && mean > 0);
    return { rate: kinds.reduce((sum, { share }) => sum + share * rate, 0), kinds };
  }
  const laws = readAt.map((part) => {
    const { kinds } = strikes(part * events);
    const scaled = kinds.map(({ share, mean }) => ({ share: (share * rate), mean }));
    const [mean, variance] = momentsOf({ rate: 1, kinds: scaled });
    const longest = Math.max(0.1, ...kinds.map((kind) => kind.mean));
    const step = Math.min(longest, ...kinds.map((kind) => kind.mean)) / fineness;
    const reach = mean + 8 * Math.sqrt(variance) + 10 * longest;
    return null as never;
  });
  return null as never;
}
