import type { FitTarget } from "../../scenario/calibrate/calibration-plan.ts";
import type { KeptParticle } from "./fit.ts";
import { weightedQuantile } from "./weighted.ts";

/** How well the kept combinations meet a target. */
export interface MetTarget {
  readonly title: string;
  readonly unit: string;
  readonly value: number;
  readonly within: number;
  /** What they come to: 90% between the first and the last. NaN where none has a number. */
  readonly q05: number;
  readonly median: number;
  readonly q95: number;
  /** What the nearest combination comes to. */
  readonly best: number;
  /** Share of them, by weight, that meet it. */
  readonly share: number;
}

export function targetsMet(targets: readonly FitTarget[], kept: readonly KeptParticle[]): MetTarget[] {
  return targets.map(({ title, unit, value, within }, t) => {
    const known = kept.filter(({ measured }) => Number.isFinite(measured[t]));
    const values = known.map(({ measured }) => measured[t]);
    const weights = known.map(({ weight }) => weight);
    const total = kept.reduce((sum, { weight }) => sum + weight, 0);
    const met = known.reduce((sum, { measured, weight }) => sum + (Math.abs(measured[t] - value) <= within ? weight : 0), 0);
    const at = (p: number) => weightedQuantile(values, weights, p);
    const best = kept[0]?.measured[t] ?? Number.NaN;
    return { title, unit, value, within, q05: at(0.05), median: at(0.5), q95: at(0.95), best, share: met / total };
  });
}
