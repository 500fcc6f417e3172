import { noncentralT } from "./noncentral-t.ts";
import type { PairedDifference } from "./paired-difference.ts";

/** How large a paired difference is beside its spread over replicates. */
export interface EffectSize {
  /** Mean difference over its SD. */
  readonly dz: number;
  /** The same without its bias of small samples (Hedges 1981). */
  readonly hedges: number;
  /** Interval of `hedges`, from the noncentral t. */
  readonly interval: readonly [low: number, high: number];
}

/**
 * Cohen's dz of paired differences (Cohen 1988), corrected after Hedges (1981), doi:10.3102/10769986006002107: dz x (1 - 3 / (4 df - 1)). The
 * interval is that of the noncentrality: the shifts under which a t as large, or as small, is just as rare as the level says
 * (Steiger & Fouladi 1997).
 *
 * It measures how surely the dice bring the difference out, not how much it matters to anybody: with more people in a run, runs
 * differ less and dz grows, while the difference stays.
 *
 * @returns null with fewer than two replicates or where all of them differ by the same
 */
export function effectSize({ difference, sd, replicates }: PairedDifference, level = 0.95): EffectSize | null {
  if (replicates < 2 || sd === 0) return null;
  const df = replicates - 1;
  const dz = difference / sd;
  const correction = hedgesCorrection(df);
  const t = dz * Math.sqrt(replicates);
  const tail = (1 - level) / 2;
  const scale = correction / Math.sqrt(replicates);
  return { dz, hedges: dz * correction, interval: [scale * shiftAt(t, df, 1 - tail), scale * shiftAt(t, df, tail)] };
}

/** Factor that takes the bias out of a standardized difference; exact but for 1e-3 at two degrees of freedom. */
export function hedgesCorrection(df: number): number {
  return df < 2 ? 1 : 1 - 3 / (4 * df - 1);
}

/** The shift under which a noncentral t is at most `t` with chance `p`: falls as `p` rises. */
function shiftAt(t: number, df: number, p: number): number {
  let low = t - 1;
  let high = t + 1;
  for (let reach = 1; noncentralT(t, df, low) < p; reach *= 2) low = t - reach * (2 + Math.abs(t));
  for (let reach = 1; noncentralT(t, df, high) > p; reach *= 2) high = t + reach * (2 + Math.abs(t));
  for (let k = 0; k < 40; k++) {
    const middle = (low + high) / 2;
    if (noncentralT(t, df, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
