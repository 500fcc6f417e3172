import { type MeasureName, measureNames } from "../../../model/measures/weekly.ts";
import type { Claim, Hypothesis, Statistic } from "../../../scenario/hypothesis/claim.ts";
import { statisticText, unitOfStatistic } from "../../../scenario/hypothesis/statistic-text.ts";
import { lastWeeks } from "../../../scenario/hypothesis/weeks.ts";
import { worseOf } from "../../../scenario/outcomes/worse.ts";
import type { OwnOutcome } from "../../../scenario/sweep/sweep.ts";
import { canonical } from "../../plan-hash.ts";

/** What asks something of each run: claims, and outcomes of one's own. */
export interface Asking {
  readonly weeks: number;
  readonly outcomes: readonly OwnOutcome[];
  readonly hypothesis: Hypothesis | null;
}

/** Outcomes of a sweep beside the weekly measures, in order of their columns: the scenario's own, then those that its claims need. */
export function sweepOutcomes(asking: Asking): OwnOutcome[] {
  return [...asking.outcomes, ...claimOutcomes(asking)];
}

/** The column that holds what a claim asks of each run. */
export function columnOfClaim({ statistic }: Claim, asking: Asking): string {
  const key = canonical(statistic);
  const found = [...asking.outcomes, ...claimOutcomes(asking)].find((one) => canonical(one.statistic) === key);
  return weeklyColumn(statistic, asking.weeks) ?? found?.name ?? "";
}

/**
 * Statistics of claims that no other column holds, each once: "claim2" is what the second claim asks, and perhaps others after it.
 * Claims that are added later change the name of none.
 */
function claimOutcomes({ weeks, outcomes, hypothesis }: Asking): OwnOutcome[] {
  const known = new Set(outcomes.map(({ statistic }) => canonical(statistic)));
  return (hypothesis?.claims ?? []).flatMap(({ statistic }, k) => {
    const key = canonical(statistic);
    if (known.has(key) || weeklyColumn(statistic, weeks) !== null) return [];
    known.add(key);
    const text = statisticText(statistic);
    return [
      {
        name: `claim${k + 1}`,
        title: `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
        unit: unitOfStatistic(statistic),
        meaning: text,
        worse: worseOf(statistic),
        statistic,
      },
    ];
  });
}

/** The weekly measure whose column holds a statistic: one over the last weeks, as they stand in every table. */
function weeklyColumn({ statistic, of, weeks, since, against, minus, plus }: Statistic, length: number): MeasureName | null {
  const usual = lastWeeks(length);
  if (of !== null || since !== null || against !== null || minus !== null || plus !== null) return null;
  if (weeks.from !== usual.from || weeks.to !== usual.to) return null;
  return measureNames.find((name) => name === statistic) ?? null;
}
