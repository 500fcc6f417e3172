import { type Measure, measures } from "../../model/measures/weekly.ts";
import type { OwnOutcome } from "../../scenario/sweep/sweep.ts";
import { type Asking, sweepOutcomes } from "../hypothesis/over-sweep/sweep-outcomes.ts";
import { statisticsVersion } from "../hypothesis/statistics-version.ts";
import { canonical, textHash } from "../plan-hash.ts";

/** Every outcome of a sweep: the weekly measures, then its own. */
export function allOutcomes(own: readonly OwnOutcome[]): Measure[] {
  return [...measures, ...own].map(asMeasure);
}

/** What a reader of results needs to know of an outcome. */
export function asMeasure({ name, title, unit, meaning, worse }: Measure): Measure {
  return { name, title, unit, meaning, worse };
}

/** A hash of how a scenario's own outcomes are defined and by which version of the statistics they are made; "none" without any. */
export function hashOfAsked(own: readonly OwnOutcome[]): string {
  if (own.length === 0) return "none";
  return textHash(canonical({ statistics: statisticsVersion, own: own.map(({ name, statistic }) => ({ name, statistic })) }));
}

/** What a scenario asks of every run besides the weekly measures: its own outcomes, then what its claims need of other statistics. */
export function ownOutcomesOf(scenario: Asking): readonly OwnOutcome[] {
  return sweepOutcomes(scenario);
}
