import { describe, expect, test } from "vitest";
import { distanceFrom, fitToTargets, type Measured, type Proposal } from "../../../src/experiment/abc/fit.ts";
import { weightedCorrelation, weightedQuantile } from "../../../src/experiment/abc/weighted.ts";
import { fitted, invented, runsOf, somePlan, target, trials } from "./invented.ts";
import { evaluateHere, recover, smallCalibration } from "./recover.ts";

describe("fitting to targets", () => {
  test("finds the values that meet them, and stops once all that are kept do", async () => {
    const plan = invented(
      [
        { value: 3, within: 0.5 },
        { value: 8, within: 0.5 },
      ],
      { generations: 20 },
    );
    const fit = await fitted(
      plan,
      1,
      runsOf((a, b) => [a, b], 0.1, "plain"),
    );
    expect(fit.met).toBe(true);
    expect(fit.generations.length).toBeLessThan(20);
    expect(fit.generations.at(-1)?.largest).toBe(1);
    expect(fit.parameters.map(({ median }) => Math.round(median))).toEqual([3, 8]);
    // 90% of what is left lies within the tolerance and the noise: about 1 of 10, beside 9 of 10 before.
    for (const { width, identified } of fit.parameters) {
      expect(width).toBeLessThan(0.15);
      expect(identified).toBe(true);
    }
    for (const { share, median, value } of fit.targets) {
      expect(share).toBe(1);
      expect(Math.abs(median - value)).toBeLessThan(0.3);
    }
  });

  test("a parameter that no target hangs on keeps its range, and is said not to be identified", async () => {
    const fit = await fitted(
      invented([{ value: 5, within: 0.5 }]),
      1,
      runsOf((a) => [a], 0.1, "one"),
    );
    expect(fit.parameters.map(({ identified }) => identified)).toEqual([true, false]);
    expect(fit.parameters[1].width).toBeGreaterThan(0.85);
  });

  test("two parameters of which only the sum counts are said to make up for each other", async () => {
    const fit = await fitted(
      invented([{ value: 10, within: 0.5 }]),
      1,
      runsOf((a, b) => [a + b], 0.1, "sum"),
    );
    expect(fit.parameters[0].alongside).toMatchObject({ key: "b" });
    expect(fit.parameters[0].alongside?.correlation).toBeLessThan(-0.9);
    expect(fit.parameters[1].alongside).toMatchObject({ key: "a" });
  });

  test("a target that no value meets is said not to be met, and the end of the range that is nearest is named", async () => {
    const fit = await fitted(
      invented([{ value: 14, within: 0.5 }], { generations: 4 }),
      1,
      runsOf((a) => [a], 0.1, "beyond"),
    );
    expect(fit.met).toBe(false);
    expect(fit.targets[0].share).toBe(0);
    expect(fit.parameters[0].edge).toBe("highest");
    expect(fit.generations.length).toBe(4);
  });

  test("combinations that the scenario does not allow are no part of it", async () => {
    const plan = invented([{ value: 5, within: 3 }], {
      fitted: (places) => ({ levels: places.map((place) => 10 * place), plan: places[0] + places[1] > 1 ? null : somePlan }),
    });
    const fit = await fitted(
      plan,
      1,
      runsOf((a) => [a], 0.1, "triangle"),
    );
    expect(fit.notAllowed).toBeGreaterThan(20);
    expect(fit.kept.every(({ levels: [a, b] }) => Number(a) + Number(b) <= 10)).toBe(true);
  });

  test("combinations that are not allowed are kept by nobody, not even where nearly all that are tried are to be kept", async () => {
    const fitting = (allowed: (a: number) => boolean) =>
      fitted(
        invented([{ value: 5, within: 1 }], {
          keep: 95,
          generations: 2,
          fitted: (places) => ({ levels: places.map((place) => 10 * place), plan: allowed(10 * places[0]) ? somePlan : null }),
        }),
        1,
        runsOf((a) => [a], 0.1, "corner"),
      );
    const fit = await fitting((a) => a < 7);
    expect(fit.notAllowed).toBeGreaterThan(20);
    expect(fit.kept.every(({ levels: [a], distance }) => Number(a) < 7 && Number.isFinite(distance))).toBe(true);
    expect(fit.parameters[0].q95).toBeLessThan(7);
    expect(fit.generations.every(({ largest }) => Number.isFinite(largest))).toBe(true);
    await expect(fitting(() => false)).rejects.toThrow(
      /^of the 100 combinations that were tried first none is allowed, .* take narrower ranges, or more particles$/,
    );
  });

  test("no two combinations share a replicate", async () => {
    const seen: number[] = [];
    const evaluate = runsOf((a, b) => [a * b], 1, "seen");
    await fitted(invented([{ value: 20, within: 1 }]), 1, async (generation, proposals) => {
      seen.push(...proposals.flatMap(({ replicates }) => replicates));
      return await evaluate(generation, proposals);
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(300);
  });

  test("stopped anywhere and begun again with what was evaluated, it comes to the same", async () => {
    const plan = invented([{ value: 20, within: 1 }], { generations: 5 });
    const evaluate = runsOf((a, b) => [a * b], 1, "again");
    const whole = await fitted(plan, 1, evaluate);
    const kept = new Map<number, readonly (readonly Measured[])[]>();
    const stopping = (last: number) => async (generation: number, proposals: readonly Proposal[]) => {
      if (generation > last) return null;
      const known = kept.get(generation) ?? (await evaluate(generation, proposals));
      kept.set(generation, known);
      return known;
    };
    for (const last of [0, 2]) expect(await fitToTargets(plan, 1, stopping(last))).toBeNull();
    expect(await fitToTargets(plan, 1, stopping(9))).toEqual(whole);
  });

  test("the 90% interval holds the truth in about 90 of 100 trials in which the data are noisy too", async () => {
    const { held, all } = await trials(40, { particles: 80, keep: 40 });
    // Of 80: binomial SD 2.7 at 90%; the tolerance makes intervals a little too wide.
    expect(all).toBe(80);
    expect(held).toBeGreaterThan(63);
  });
});

describe("planted parameters of the model", () => {
  test("come back within 90% of their posteriors, and the posteriors are narrower than the ranges", async () => {
    const plan = { ...smallCalibration(), particles: 50, keep: 25, generations: 5 };
    const found = [await recover(plan, [0.3, 0.4], "quick 0"), await recover(plan, [0.6, 0.75], "quick 1")];
    expect(found.flatMap(({ held }) => held)).toEqual([true, true, true, true]);
    for (const { fit } of found) {
      expect(fit.parameters[1].width).toBeLessThan(0.75);
      expect(fit.targets.every(({ q05, q95, value }) => q05 < value && value < q95)).toBe(true);
    }
  });

  test("every run is that of its seed and replicate: the same combination evaluated twice is the same", async () => {
    const plan = smallCalibration();
    const proposal = { ...plan.fitted([0.2, 0.6]), generation: 0, place: 0, replicates: [7, 8] };
    const [[first]] = [await evaluateHere(plan, "twice")(0, [proposal])];
    expect(first).toEqual((await evaluateHere(plan, "twice")(0, [proposal]))[0]);
    expect(first[0]).not.toEqual(first[1]);
  });
});

describe("distances and weighted samples", () => {
  test("the distance is that of the target missed by most, in tolerances; what nobody has is far away", () => {
    const targets = [
      { ...target, value: 10, within: 2 },
      { ...target, value: 0, within: 0.1 },
    ];
    expect(distanceFrom(targets, [13, 0.05])).toBeCloseTo(1.5, 12);
    expect(distanceFrom(targets, [10, -0.3])).toBeCloseTo(3, 12);
    expect(distanceFrom(targets, [10, Number.NaN])).toBe(1000);
  });

  test("quantiles count by weight: 1, 2 and 3 with weights 1, 2 and 1 stand at 1/8, 4/8 and 7/8", () => {
    const at = (p: number) => weightedQuantile([3, 1, 2], [1, 1, 2], p);
    expect([0, 0.125, 0.5, 0.875, 1].map(at)).toEqual([1, 1, 2, 3, 3]);
    expect(at(0.3125)).toBeCloseTo(1.5, 12);
    expect(weightedQuantile([], [], 0.5)).toBeNaN();
  });

  test("a correlation counts by weight: a point of weight 2 is that point twice", () => {
    const once = weightedCorrelation([1, 2, 4], [2, 1, 5], [1, 2, 1]);
    expect(once).toBeCloseTo(weightedCorrelation([1, 2, 2, 4], [2, 1, 1, 5], [1, 1, 1, 1]), 12);
    expect(weightedCorrelation([1, 2], [3, 3], [1, 1])).toBeNaN();
  });
});
