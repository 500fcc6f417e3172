import { type Fit, fitToTargets, type Measured, type Proposal } from "../../../src/experiment/abc/fit.ts";
import { statisticsJob } from "../../../src/experiment/hypothesis/run/run-statistics.ts";
import { mean } from "../../../src/math/sums.ts";
import type { CalibrationPlan } from "../../../src/scenario/calibrate/calibration-plan.ts";
import { scenarioText } from "../../support/scenarios.ts";

/** A small scenario in which two parameters decide how two groups fare. */
export function smallCalibration(more = ""): CalibrationPlan {
  const { calibrate } = scenarioText(`
kith: 1
title: Something small
seed: 3
weeks: 20
warmUp: 12
population:
  people: 60
  identities: [{ dimension: appearance, share: 0.4 }]
settings:
  school: { climate: 0.5, time: 1, units: 3 }
network: { generator: ring, neighbors: 4 }
mechanisms: { preset: minimal }
calibrate:
  parameters:
    settings.school.climate: [0.05, 0.95]
    population.settlingPoint: { from: 0.2, to: 1 }
  targets:
    - { statistic: mean, of: distress, among: devalued, weeks: last 13, value: 40, within: 1 }
    - { statistic: mean, of: distress, among: others, weeks: last 13, value: 30, within: 1 }
  replicates: 3
${more}`);
  if (calibrate === null) throw new Error("there is no calibration");
  return calibrate;
}

/** Runs combinations in this very process. */
export function evaluateHere(plan: CalibrationPlan, seed: string) {
  const statistics = plan.targets.map(({ statistic }) => statistic);
  return async (_generation: number, proposals: readonly Proposal[]): Promise<readonly (readonly Measured[])[]> =>
    proposals.map((proposal) =>
      proposal.plan === null ? [] : proposal.replicates.map((replicate) => runOf(proposal.plan, seed, replicate, statistics)),
    );
}

function runOf(
  plan: Proposal["plan"],
  seed: string,
  replicate: number,
  statistics: CalibrationPlan["targets"][number]["statistic"][],
) {
  if (plan === null) return [];
  return statisticsJob(plan, { seed, replicate }, { statistics }, () => false) ?? [];
}

/** What the model comes to at some places of its ranges, as targets: means over many replicates, and how far the fit's few may lie from them. */
export async function planted(plan: CalibrationPlan, places: readonly number[], replicates: number): Promise<CalibrationPlan> {
  const proposal = {
    ...plan.fitted(places),
    generation: 0,
    place: 0,
    replicates: Array.from({ length: replicates }, (_, r) => r),
  };
  const [runs] = await evaluateHere(plan, "planted")(0, [proposal]);
  const targets = plan.targets.map((target, t) => {
    const values = runs.flatMap((run) => run[t] ?? []);
    const center = mean(values);
    const sd = Math.sqrt(mean(values.map((value) => (value - center) ** 2)));
    return { ...target, value: center, within: (1.5 * sd) / Math.sqrt(plan.replicates) };
  });
  return { ...plan, targets };
}

/** Fits to what was planted, and says which parameters came back within 90% of their posteriors. */
export async function recover(
  plan: CalibrationPlan,
  places: readonly number[],
  seed: string,
): Promise<{ fit: Fit; held: boolean[] }> {
  const targeted = await planted(plan, places, 40);
  const fit = await fitToTargets(targeted, seed, evaluateHere(targeted, `${seed}: runs`));
  if (fit === null) throw new Error("it was not stopped");
  const { levels } = plan.fitted(places);
  return { fit, held: fit.parameters.map(({ q05, q95 }, d) => q05 <= Number(levels[d]) && Number(levels[d]) <= q95) };
}
