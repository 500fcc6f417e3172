/** What can be asked of a run, beside its weekly measures. */
export interface StatisticKind {
  readonly name: string;
  readonly summary: string;
  /** Keys that it cannot do without, and those that it may have. */
  readonly needs: readonly string[];
  readonly may: readonly string[];
  /** Predictors: how many. */
  readonly predictors: number;
  /** Whether one person alone has none. */
  readonly many: boolean;
  /** Its unit: that of the measure, or one of its own. */
  readonly unit: "of" | string;
}

/** Keys that go with any statistic about people. */
const people = ["of", "among", "who", "weeks", "since", "against", "minus", "plus"];

export const statisticKinds: readonly StatisticKind[] = [
  kind("mean", "mean of a measure over people; with per: divided by the mean of another", { may: ["per"] }),
  kind(
    "gap",
    "mean of people with a devalued identity minus that of the others; with between: of the upper third minus the lower",
    {
      may: ["between"],
      many: true,
    },
  ),
  kind("quantile", "what a share of people stays below: level: 0.9", { needs: ["level"], many: true }),
  kind("share", "share of people above or below a number", { may: ["above", "below"], unit: "share" }),
  kind("correlation", "correlation over people with one other measure", {
    needs: ["on"],
    may: ["onWeeks", "scale"],
    predictors: 1,
    unit: "correlation",
  }),
  kind("slope", "slope of a regression over people on a measure, others held constant by given", {
    needs: ["on"],
    may: ["given", "onWeeks", "scale"],
    predictors: 1,
    unit: "slope",
  }),
  kind("interaction", "coefficient of the product of two measures in a regression over people that has both", {
    needs: ["on"],
    may: ["given", "onWeeks", "scale"],
    predictors: 2,
    unit: "slope",
  }),
  kind(
    "bimodality",
    "Sarle's coefficient over people, (skewness squared + 1) / kurtosis: 0.555 for a uniform spread, 1 for two points",
    {
      unit: "coefficient",
      many: true,
    },
  ),
  kind("peak", "highest weekly mean after a week, in excess over the twin without interventions", { needs: ["after"] }),
  kind("halfLife", "weeks from that peak until half of it is left", { needs: ["after"], unit: "weeks" }),
];

export const statisticNames: readonly string[] = statisticKinds.map(({ name }) => name);

export function statisticKind(name: string): StatisticKind | undefined {
  return statisticKinds.find((one) => one.name === name);
}

/** Keys that a weekly measure may have as a statistic. */
export const weeklyKeys: readonly string[] = ["weeks", "since", "against", "minus", "plus"];

function kind(
  name: string,
  summary: string,
  { needs = [], may = [], predictors = 0, many = predictors > 0, unit = "of" }: Partial<Omit<StatisticKind, "name" | "summary">>,
): StatisticKind {
  return { name, summary, needs: ["of", ...needs], may: [...people, ...may], predictors, many, unit };
}
