import { type Fit, fitToTargets, type Measured, type Proposal } from "../../../src/experiment/abc/fit.ts";
import { normal } from "../../../src/random/distributions.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { Sequence } from "../../../src/random/sequence.ts";
import type { CalibrationPlan } from "../../../src/scenario/calibrate/calibration-plan.ts";
import { smallCalibration } from "./recover.ts";

const [climate, settling] = smallCalibration().parameters;
export const [target] = smallCalibration().targets;
export const { plan: somePlan } = smallCalibration().fitted([0.5, 0.5]);

/** A calibration whose runs are not those of the model: parameters a and b from 0 to 10. */
export function invented(
  targets: readonly { value: number; within: number }[],
  more: Partial<CalibrationPlan> = {},
): CalibrationPlan {
  return {
    parameters: [
      { ...climate, key: "a", from: 0, to: 10 },
      { ...settling, key: "b", from: 0, to: 10 },
    ],
    targets: targets.map((own, t) => ({ ...target, title: `target ${t}`, ...own })),
    particles: 100,
    keep: 50,
    generations: 8,
    replicates: 2,
    fitted: (places) => ({ levels: places.map((place) => 10 * place), plan: somePlan }),
    ...more,
  };
}

/** Runs that come to some numbers of a and b, with normal noise. */
export function runsOf(of: (a: number, b: number) => readonly number[], sd: number, seed: string) {
  return async (_: number, proposals: readonly Proposal[]): Promise<readonly (readonly Measured[])[]> =>
    proposals.map(({ levels, replicates }) =>
      replicates.map((replicate) => {
        const dice = new Sequence(seedKey(`${seed} ${replicate}`), "noise");
        return of(Number(levels[0]), Number(levels[1])).map((value) => value + sd * normal(dice.uniform()));
      }),
    );
}

export async function fitted(...given: Parameters<typeof fitToTargets>): Promise<Fit> {
  const fit = await fitToTargets(...given);
  if (fit === null) throw new Error("it was stopped");
  return fit;
}

/** Data with a truth of their own each, as noisy as the runs of a combination: how many true values lie within 90% of the posterior. */
export async function trials(count: number, more: Partial<CalibrationPlan>): Promise<{ held: number; all: number }> {
  const dice = new Sequence(seedKey("trials"), "truth");
  let held = 0;
  for (let trial = 0; trial < count; trial++) {
    const truth = [10 * dice.uniform(), 10 * dice.uniform()];
    // A mean of two with an SD of 1, as each combination's is: .7; a tolerance of .5 adds little.
    const seen = truth.map((value) => value + Math.SQRT1_2 * normal(dice.uniform()));
    const plan = invented(
      seen.map((value) => ({ value, within: 0.5 })),
      { generations: 12, ...more },
    );
    const fit = await fitted(
      plan,
      `trial ${trial}`,
      runsOf((x, y) => [x, y], 1, `trial ${trial}`),
    );
    held += fit.parameters.filter(({ q05, q95 }, d) => q05 <= truth[d] && truth[d] <= q95).length;
  }
  return { held, all: 2 * count };
}
