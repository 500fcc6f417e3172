import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { around, better, fromPrior, type Particle, weightOf } from "../../src/experiment/calibration/apmc.ts";
import { type Calibration, calibrate, named } from "../../src/experiment/calibration/calibrate.ts";
import { distance } from "../../src/experiment/calibration/distance.ts";
import { fittedParameters, planWith, schoolValues, valueIn } from "../../src/experiment/calibration/fitted-parameters.ts";
import { luckOf, withoutLuck } from "../../src/experiment/calibration/luck.ts";
import { pulseLeft } from "../../src/experiment/calibration/pulse.ts";
import { calibrationTargets } from "../../src/experiment/calibration/targets.ts";
import type { Target } from "../../src/experiment/scorecard/target.ts";
import { tieParameters } from "../../src/model/ties/parameters.ts";
import { chooseTies } from "../../src/model/ties/presets.ts";
import { defaults } from "../../src/parameters/parameter.ts";
import { seedKey } from "../../src/random/seed.ts";
import { alike, planOf } from "../support/plans.ts";
import { scenarioFile } from "../support/scenarios.ts";

const key = seedKey("calibration test");

describe("adaptive population Monte Carlo", () => {
  const prior = [
    { from: 0, to: 2 },
    { from: -1, to: 1 },
  ];

  test("begins with the prior: uniform in each range", () => {
    const drawn = fromPrior(prior, 2000, key);
    const mean = (d: number) => drawn.reduce((sum, values) => sum + values[d], 0) / 2000;
    // SD of a uniform of width 2 is .577; four standard errors of 2,000 draws are .052.
    expect(Math.abs(mean(0) - 1)).toBeLessThan(0.052);
    expect(Math.abs(mean(1))).toBeLessThan(0.052);
    for (const [a, b] of drawn) expect(a >= 0 && a <= 2 && b >= -1 && b <= 1).toBe(true);
  });

  test("where nothing is learned, the weights bring the prior back, however unevenly particles were proposed", () => {
    let kept: Particle[] = fromPrior(prior, 400, key).map((values) => ({
      values,
      // As if the last generation had piled up on one side.
      weight: values[0] < 0.5 ? 5 : 1,
      distance: 0,
    }));
    const proposals = around(kept, prior, 4000, 1, key);
    const made = proposals.map((values) => ({ values, weight: weightOf(values, kept, prior), distance: 0 }));
    kept = better(made, 4000);
    const total = kept.reduce((sum, { weight }) => sum + weight, 0);
    const mean = kept.reduce((sum, { values, weight }) => sum + weight * values[0], 0) / total;
    const plain = proposals.reduce((sum, values) => sum + values[0], 0) / 4000;
    expect(plain).toBeLessThan(0.92);
    expect(Math.abs(mean - 1)).toBeLessThan(0.06);
  });

  test("closes in on what the runs tell: particles at a distance of |x - 0.3| end up around 0.3", () => {
    const one = [{ from: 0, to: 2 }];
    let kept: Particle[] = [];
    for (let generation = 0; generation < 8; generation++) {
      const proposals = generation === 0 ? fromPrior(one, 60, key) : around(kept, one, 30, generation, key);
      const made = proposals.map((values) => ({
        values,
        weight: generation === 0 ? 1 : weightOf(values, kept, one),
        distance: Math.abs(values[0] - 0.3),
      }));
      kept = better([...kept, ...made], 30);
    }
    expect(kept[29].distance).toBeLessThan(0.03);
  });

  test("keeps the better ones, the earlier where two are alike", () => {
    const population = [0.3, 0.1, 0.3, 0.2].map((value, k) => ({ values: [k], weight: 1, distance: value }));
    expect(better(population, 3).map(({ values }) => values[0])).toEqual([1, 3, 0]);
  });
});

describe("the distance from the targets", () => {
  const target = (low: number | null, high: number | null): Target => ({
    id: "T",
    title: "",
    sources: ["assumed"],
    finding: "",
    parts: [{ statistic: "x", meaning: "", unit: "", low, high }],
  });

  test("is nothing in the middle half of a range, and half a half-width at its edge", () => {
    expect(distance([target(0, 0.4)], [{ x: 0.29 }])).toBe(0);
    expect(distance([target(0, 0.4)], [{ x: 0.4 }])).toBeCloseTo(0.5, 12);
    expect(distance([target(0, 0.4)], [{ x: -0.2 }, { x: -0.2 }])).toBeCloseTo(1.5, 12);
  });

  test("of a range that is open on one side counts on the other alone", () => {
    expect(distance([target(0, null)], [{ x: 5 }])).toBe(0);
    // .05 is half the width that stands in, so its middle is .05 and -.05 lies two half-widths below it.
    expect(distance([target(0, null)], [{ x: -0.05 }])).toBeCloseTo(1.5, 12);
    expect(distance([target(null, 0)], [{ x: -5 }])).toBe(0);
  });

  test("takes the root mean square over rows, and a row without any number is far away", () => {
    expect(distance([target(0, 0.4), { ...target(0, 0.4), id: "U" }], [{ x: 0.4 }])).toBeCloseTo(0.5, 12);
    expect(distance([target(0, 0.4)], [{ x: null }])).toBe(10);
  });
});

describe("the luck of the few replicates that all particles share", () => {
  test("is what many replicates lie beside them, and is taken out of every particle's", () => {
    const many = [
      { a: 1, b: null },
      { a: 3, b: 2 },
      { a: 8, b: 4 },
      { a: 8, b: null },
    ];
    const luck = luckOf(many, 2);
    // a: 5 over all, 2 over the first two; b: 3 over all that have it, 2 over the first two.
    expect(luck).toEqual({ a: 3, b: 1 });
    expect(withoutLuck([{ a: 0.5, b: null, c: 7 }], luck)).toEqual([{ a: 3.5, b: null, c: 7 }]);
  });

  test("a statistic that the reference never had is left alone", () => {
    expect(luckOf([{ a: null }, { a: null }], 1)).toEqual({ a: 0 });
  });
});

describe("what is fitted", () => {
  const { plan } = scenarioFile("scenarios/default.yaml").variants[0];
  const school = chooseTies("school") ?? defaults(tieParameters);

  test("is there in the default population, inside the ranges of its tables", () => {
    for (const { path, from, to } of fittedParameters) {
      expect(valueIn(plan, path, school), path).toBeGreaterThan(0);
      const changed = planWith(plan, { [path]: from });
      if (!path.startsWith("school.")) expect(valueIn(changed, path, school), path).toBe(from);
      expect(to, path).toBeGreaterThan(from);
    }
    expect(schoolValues({ "school.ending": 0.1, "ties.look": 0.2 })).toEqual({ ending: 0.1 });
    expect(() => planWith(plan, { "belonging.nothing": 1 })).toThrow(/no belonging.nothing/);
  });
});

test("the defaults are what the stored calibration chose, number by number", () => {
  const { plan } = scenarioFile("scenarios/default.yaml").variants[0];
  const school = chooseTies("school") ?? defaults(tieParameters);
  const { posterior } = JSON.parse(readFileSync("docs/calibration.json", "utf8")) as Calibration;
  expect(posterior.map(({ path }) => path)).toEqual(fittedParameters.map(({ path }) => path));
  for (const { path, chosen } of posterior) expect(valueIn(plan, path, school), path).toBe(chosen);
});

test("a calibration that was stopped goes on to the same end, and asks for the same particles", async () => {
  const size = { particles: 6, generations: 3, replicates: 2 };
  const asked: string[] = [];
  const evaluate = async (_generation: number, proposals: readonly number[][]) =>
    proposals.map((values) => {
      asked.push(JSON.stringify(values));
      const statistics = Object.fromEntries(
        calibrationTargets.flatMap(({ parts }) => parts.map(({ statistic }, k) => [statistic, values[k]])),
      );
      return [statistics, statistics];
    });
  const reference = [{ excessRaw: 1 }, { excessRaw: 1 }];
  const whole = await calibrate(size, evaluate, reference);
  const once = [...asked];
  let calls = 0;
  expect(await calibrate(size, async (...given) => (++calls === 2 ? null : evaluate(...given)), reference)).toBeNull();
  asked.length = 0;
  expect(await calibrate(size, evaluate, reference)).toEqual(whole);
  expect(asked).toEqual(once);
  expect(once.length).toBe(6 + 3 + 3);
  expect(whole?.posterior.map(({ path }) => path)).toEqual(Object.keys(named(fittedParameters.map(() => 0))));
  for (const { chosen, from, to, q05, q95 } of whole?.posterior ?? []) {
    expect(chosen).toBeGreaterThanOrEqual(from);
    expect(chosen).toBeLessThanOrEqual(to);
    expect(q05).toBeLessThanOrEqual(q95);
  }
});

test("what is left of a pulse follows the rules of acute stress and recovery", () => {
  const plan = planOf({
    size: 5,
    identities: [],
    population: { ...alike, resilience: 0.5, settlingPoint: 3 },
    network: { source: { generator: "empty", values: {} }, trust: { from: 0, to: 1 }, change: "none", by: null },
    preset: "minimal",
    choices: { resilience: "off", mood: "off", ordinaryStress: "off", stigmaExposure: "off", emotionalSupport: "off" },
    warmUp: 4,
  });
  // By hand: a pulse of stress fades by half a week; distress takes in a tenth of it and goes back by .05 + .25 x .5.
  const { fading, toDistress } = plan.mechanisms.get("acuteStress") ?? {};
  let [stress, distressed, peak] = [3, 0, 0];
  for (let week = 0; week < 13; week++) {
    [stress, distressed] = [stress * (1 - fading), distressed * (1 - 0.175) + toDistress * stress];
    peak = Math.max(peak, distressed);
  }
  expect(pulseLeft(plan, { seed: "pulse", replicate: 0 }, () => false)).toBeCloseTo(distressed / peak, 10);
});
