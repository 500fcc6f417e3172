import type { FittedParameter } from "../../scenario/calibrate/calibration-plan.ts";
import type { KeptParticle } from "./fit.ts";
import { weightedCorrelation, weightedQuantile } from "./weighted.ts";

/** What is known of a parameter once the targets are. */
export interface FittedPosterior {
  readonly key: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** 90% of the posterior lies between the first and the last. */
  readonly q05: number;
  readonly median: number;
  readonly q95: number;
  /** The value of the combination that is nearest to the targets. */
  readonly best: number;
  /** Width of the middle 90%, as a share of that of the prior: about 1 where the targets say nothing. */
  readonly width: number;
  /** Whether the targets tell anything of it: a width clearly below that of the prior. */
  readonly identified: boolean;
  /** The end of its range against which the posterior lies, so that what is beyond may fit too; null for neither. */
  readonly edge: "lowest" | "highest" | null;
  /** Another parameter that can make up for it: their posteriors go along with each other, so that only both together are told. */
  readonly alongside: { readonly key: string; readonly correlation: number } | null;
}

/** A posterior wider than this share of its prior is hardly told from it. */
const wide = 0.8;
/** Against an edge: so much of the posterior in the outermost tenth of the range. */
const atEdge = 0.4;
/** Correlation from which two parameters are told only together. */
const together = 0.8;

/** @param places of the kept particles in their ranges, 0 to 1, one list a particle */
export function parameterPosteriors(
  parameters: readonly FittedParameter[],
  kept: readonly KeptParticle[],
  places: readonly (readonly number[])[],
): FittedPosterior[] {
  const weights = kept.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const columns = parameters.map((_, d) => places.map((values) => values[d]));
  return parameters.map(({ key, title, from, to }, d) => {
    const levels = kept.map((particle) => Number(particle.levels[d]));
    const at = (p: number) => Number(weightedQuantile(levels, weights, p).toPrecision(4));
    const spot = (p: number) => weightedQuantile(columns[d], weights, p);
    const width = (spot(0.95) - spot(0.05)) / 0.9;
    const share = (inside: (place: number) => boolean) =>
      weights.reduce((sum, weight, k) => sum + (inside(columns[d][k]) ? weight : 0), 0) / total;
    const upwards = to >= from;
    const edge =
      share((place) => place < 0.1) > atEdge
        ? upwards
          ? "lowest"
          : "highest"
        : share((place) => place > 0.9) > atEdge
          ? upwards
            ? "highest"
            : "lowest"
          : null;
    let alongside: FittedPosterior["alongside"] = null;
    for (const [other, column] of columns.entries()) {
      const correlation = other === d ? 0 : weightedCorrelation(columns[d], column, weights);
      if (Math.abs(correlation) >= Math.max(together, Math.abs(alongside?.correlation ?? 0)))
        alongside = { key: parameters[other].key, correlation };
    }
    const identified = width < wide;
    return {
      key,
      title,
      from,
      to,
      q05: at(0.05),
      median: at(0.5),
      q95: at(0.95),
      best: levels[0],
      width,
      identified,
      edge,
      alongside,
    };
  });
}
