import type { MeasureName } from "../../../model/measures/weekly.ts";
import type { Statistic, Weeks } from "../../../scenario/hypothesis/claim.ts";
import { canonical } from "../../plan-hash.ts";
import type { Need, Needs } from "./watch.ts";

/** A statistic and those that are taken off it or added. */
export function withOthers(statistic: Statistic): Statistic[] {
  const { minus, plus } = statistic;
  return [statistic, ...(minus === null ? [] : withOthers(minus)), ...(plus === null ? [] : withOthers(plus))];
}

/** Everything that these statistics ask of a run, each thing once. */
export function needsOf(statistics: readonly Statistic[]): Needs {
  const all = statistics.flatMap(withOthers);
  const outcomes = all.flatMap(({ of, per, weeks, since, statistic }) =>
    of === null || isSeries(statistic)
      ? []
      : [of, ...(per === null ? [] : [per])].flatMap((column) =>
          [weeks, since].flatMap((span) => (span === null ? [] : [outcome(column, span)])),
        ),
  );
  const sorted = all.flatMap(({ who, between, before }) =>
    [who?.of ?? null, between].flatMap((column) => (column === null ? [] : [yearBefore(column, before)])),
  );
  const predictors = all.flatMap(({ on, given, onWeeks }) => [...on, ...given].map((column) => outcome(column, onWeeks)));
  return {
    columns: distinct([...outcomes, ...sorted, ...predictors]),
    measures: distinct(
      all.flatMap(({ of, statistic, weeks, since }) =>
        of !== null
          ? []
          : [weeks, since].flatMap((span) => (span === null ? [] : [{ measure: statistic as MeasureName, weeks: span }])),
      ),
    ),
    series: distinct(
      all.flatMap(({ of, statistic, after }) => (of !== null && isSeries(statistic) ? [{ column: of, after: after ?? 0 }] : [])),
    ),
  };
}

/** Whether a statistic looks at a curve week by week. */
export function isSeries(statistic: string): boolean {
  return statistic === "peak" || statistic === "halfLife";
}

/** An outcome, or a predictor: ties as they stand where the weeks end. */
export function outcome(column: string, weeks: Weeks): Need {
  return { column, weeks, ties: "end" };
}

/** What people are sorted by: ties as they stood when the year before began. */
export function yearBefore(column: string, weeks: Weeks): Need {
  return { column, weeks, ties: "start" };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [canonical(item), item])).values()];
}
