import { noneAt } from "../../random/distributions.ts";
import { burdenOf } from "./class-burden.ts";
import { classesOf } from "./classes.ts";
import { distressStep } from "./distress-step.ts";
import { flooredMoments } from "./floored.ts";
import { helpLaw } from "./help-law.ts";
import { layoutOf } from "./layout.ts";
import { meanOver, type Nodes } from "./nodes.ts";
import type { Parts } from "./plan-parts.ts";

/** Means over everybody. */
export interface Means {
  readonly distress: number;
  readonly acuteStress: number;
  readonly vigilance: number;
  readonly resilience: number;
  /** Units of help that a week brings while everybody is as they are. */
  readonly help: number;
}

/** Differential equations: d state / d week = change(state). */
export interface Equations {
  /** Everybody as a run starts, in one column. */
  readonly start: Float64Array;
  readonly change: (out: Float64Array, state: Float64Array) => void;
  readonly means: (state: Float64Array) => Means;
}

/**
 * The preset `minimal` where everybody meets everybody, as moments by class of people: vigilance V (mean) and acute stress A
 * (mean, variance) by exposure; resilience R (mean) by exposure and trait; distress D (see distress-step.ts) by exposure,
 * resilience and settling point. With left = 1 / (1 + relief x help):
 *
 *   dV = rate (events - V)
 *   dA = E[need] E[left] - fading A
 *   dR = growth E[need / (1 + need)] (1 - E[left]) (1 - R) - wear E[max(0, need x left - overload)] R + back (trait - R)
 *   dD = E[max(0, D + recovery (settles - D) + toDistress A + mood z)] - D
 *
 * A step of one week is the model's own week. What is taken at its mean is said in closures.ts.
 */
export function equationsOf(parts: Parts): Equations {
  const { value } = parts;
  const classes = classesOf(parts);
  const { exposure, resilience, settlingPoint } = classes;
  const at = layoutOf(classes);
  const burdens = exposure.map((one) => burdenOf(parts, one));
  const needing = exposure.reduce((sum, { share, events, stressors }) => sum + share * (1 - noneAt(events + stressors)), 0);
  const help = helpLaw(parts, needing);
  const drain = value("emotionalSupport", "drain");
  const relief = value("emotionalSupport", "relief");
  const stressStays = 1 - value("acuteStress", "fading");
  const toDistress = value("acuteStress", "toDistress");
  const mood = value("mood", "spread");
  const [growth, wear, back] = [value("resilience", "growth"), value("resilience", "wear"), value("resilience", "back")];
  const [slowest, byResilience] = [value("recovery", "slowest"), value("recovery", "byResilience")];
  const settles = settlingPoint.values.map((point) => Math.max(value("recovery", "least"), point));
  /** First three moments of distress, class by class, of the state at hand. */
  const floored = new Float64Array(3 * at.classes);

  function change(out: Float64Array, state: Float64Array): void {
    floor(state);
    const left = leftBy(help, relief * toGive());
    const meanLeft = meanOver(left);
    const squareLeft = meanOver(left, (share) => share * share);
    for (let e = 0; e < exposure.length; e++) {
      const vigilance = state[at.vigilance(e)];
      const stress = state[at.stress(e)];
      const stressVariance = state[at.stress(e) + 1];
      const need = burdens[e].need(vigilance);
      const burden = need * meanLeft;
      const burdenVariance = (burdens[e].needVariance(vigilance) + need * need) * squareLeft - burden * burden;
      const grows = growth * burdens[e].saturation(vigilance) * (1 - meanLeft);
      const wears = wear * burdens[e].overload(vigilance, left);
      out[at.vigilance(e)] = value("vigilance", "rate") * (exposure[e].events - vigilance);
      out[at.stress(e)] = burden + stressStays * stress - stress;
      out[at.stress(e) + 1] = burdenVariance + stressStays * stressStays * stressVariance - stressVariance;
      for (let r = 0; r < resilience.values.length; r++) {
        const held = state[at.resilience(e, r)];
        out[at.resilience(e, r)] = grows * (1 - held) - wears * held + back * (resilience.values[r] - held);
        const week = {
          stress,
          stressVariance,
          stressStays,
          recovery: slowest + byResilience * held,
          settles: 0,
          toDistress,
          mood,
        };
        for (let s = 0; s < settles.length; s++) {
          const c = at.class(e, r, s);
          week.settles = settles[s];
          distressStep(out, state, at.distressOf(c), floored, 3 * c, week);
        }
      }
    }
  }

  function floor(state: Float64Array): void {
    for (let c = 0; c < at.classes; c++) {
      const d = at.distressOf(c);
      flooredMoments(floored, 3 * c, state[d], state[d + 1], state[d + 2]);
    }
  }

  /** What distress leaves people to give, on average: E[1 / (1 + drain D)], to the second order within a class. */
  function toGive(): number {
    return overPeople((e, r, s) => {
      const m = 3 * at.class(e, r, s);
      const part = 1 / (1 + drain * floored[m]);
      return part * (1 + drain * drain * part * part * (floored[m + 1] - floored[m] * floored[m]));
    });
  }

  function overPeople(of: (e: number, r: number, s: number) => number): number {
    let sum = 0;
    for (let e = 0; e < exposure.length; e++) {
      for (let r = 0; r < resilience.values.length; r++) {
        for (let s = 0; s < settles.length; s++) {
          sum += exposure[e].share * resilience.shares[r] * settlingPoint.shares[s] * of(e, r, s);
        }
      }
    }
    return sum;
  }

  const start = new Float64Array(at.length);
  for (let e = 0; e < exposure.length; e++) {
    for (let r = 0; r < resilience.values.length; r++) {
      start[at.resilience(e, r)] = resilience.values[r];
      for (let s = 0; s < settles.length; s++) start[at.distressOf(at.class(e, r, s))] = settlingPoint.values[s];
    }
  }
  return {
    start,
    change,
    means(state) {
      floor(state);
      return {
        distress: overPeople((e, r, s) => floored[3 * at.class(e, r, s)]),
        acuteStress: overPeople((e) => state[at.stress(e)]),
        vigilance: overPeople((e) => state[at.vigilance(e)]),
        resilience: overPeople((e, r) => state[at.resilience(e, r)]),
        help: needing * meanOver(help) * toGive(),
      };
    },
  };
}

/** What help leaves of a week's need, 1 / (1 + strength x help): the most first. */
function leftBy(help: Nodes, strength: number): Nodes {
  return { values: help.values.map((units) => 1 / (1 + strength * units)), shares: help.shares };
}
