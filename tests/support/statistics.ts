import type { Statistic } from "../../src/scenario/hypothesis/claim.ts";

/** Mean distress of everybody in some weeks of a run, unless told otherwise; people are told apart by the weeks before these. */
export function asking(weeks: Statistic["weeks"], more: Partial<Statistic> = {}): Statistic {
  const before = { from: Math.min(1, weeks.from - 1), to: weeks.from - 1 };
  return {
    statistic: "mean",
    of: "distress",
    among: "everyone",
    who: null,
    weeks,
    before,
    since: null,
    against: null,
    between: null,
    on: [],
    given: [],
    onWeeks: before,
    scale: "standardized",
    level: null,
    above: null,
    below: null,
    per: null,
    after: null,
    minus: null,
    plus: null,
    ...more,
  };
}
