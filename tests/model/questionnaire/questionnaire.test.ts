import { describe, expect, test } from "vitest";
import { mean } from "../../../src/math/sums.ts";
import { observe, scoresOn, usualReliability } from "../../../src/model/measures/questionnaire/answer.ts";
import type { Latent, Scale } from "../../../src/model/measures/questionnaire/scale.ts";
import { scales } from "../../../src/model/measures/questionnaire/scales.ts";
import { seedKey } from "../../../src/random/seed.ts";

const people = 4000;
const ids = Uint32Array.from({ length: people }, (_, i) => 7 * i + 1);
const key = seedKey("questionnaire");
const latent = Float64Array.from({ length: people }, (_, i) => ((i * 37) % 101) / 50);
const asked = { ids, key, reliability: usualReliability };

function variance(values: ArrayLike<number>): number {
  const center = mean(values);
  return mean(Array.from(values, (value) => (value - center) ** 2));
}

function covariance(a: Float64Array, b: Float64Array): number {
  const [x, y] = [mean(a), mean(b)];
  return mean(a.map((value, i) => (value - x) * (b[i] - y)));
}

function scaleNamed(name: string): Scale {
  const found = scales.find((scale) => scale.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

describe("the measurement layer", () => {
  test("reliability is the share of the answers' variance that is latent: .85 unless said, within four standard errors", () => {
    for (const reliability of [0.85, 0.5]) {
      const answers = observe(latent, "distress", { ...asked, reliability });
      // SE of a variance ratio of 4,000 normal draws is about sqrt(2 / 4000) x (1 - reliability) and the cross term's: 0.02.
      expect(Math.abs(variance(latent) / variance(answers) - reliability)).toBeLessThan(0.02);
    }
  });

  test("a correlation of two answers is the latent one times the root of both reliabilities", () => {
    const [one, other] = ["exposure", "distress"].map((scale) => observe(latent, scale, asked));
    // The latent correlation is 1: what is left is .85.
    expect(Math.abs(covariance(one, other) / Math.sqrt(variance(one) * variance(other)) - 0.85)).toBeLessThan(0.02);
  });

  test("1 asks without error, and a number that is no reliability is refused", () => {
    expect(observe(latent, "distress", { ...asked, reliability: 1 })).toEqual(latent);
    expect(() => observe(latent, "distress", { ...asked, reliability: 0 })).toThrow("must be above 0");
    expect(() => observe(latent, "distress", { ...asked, reliability: 1.2 })).toThrow("at most 1");
  });

  test("a person's noise hangs on person, scale and run alone: leaving others out only changes its SD", () => {
    const noise = (values: Float64Array, from: Float64Array) => values.map((value, i) => value - from[i]);
    const all = noise(observe(latent, "distress", asked), latent);
    const half = latent.slice(0, people / 2);
    const few = noise(observe(half, "distress", { ...asked, ids: ids.slice(0, people / 2) }), half);
    const ratio = few[0] / all[0];
    for (let i = 1; i < 50; i++) expect(few[i] / all[i]).toBeCloseTo(ratio, 6);
    expect(noise(observe(latent, "exposure", asked), latent)).not.toEqual(all);
    expect(noise(observe(latent, "distress", { ...asked, key: seedKey("another") }), latent)).not.toEqual(all);
  });

  test("nobody differs: no noise, for there is nothing that it could be a share of", () => {
    expect([...observe([2, 2, 2], "distress", asked)]).toEqual([2, 2, 2]);
  });
});

describe("every scale", () => {
  const extremes: readonly Required<Latent>[] = [0, 1].map((end) => ({
    distress: 30 * end,
    acuteStress: 40 * end,
    vigilance: 9 * end,
    internalizedStigma: end,
    pride: end,
    selfEsteem: end,
    belonging: end,
    resilience: end,
    exposure: 900 * end,
    support: end,
    trust: end,
  }));

  test.each(scales.map((scale) => [scale.name, scale] as const))("%s keeps its range at every end of its states", (_, scale) => {
    for (const latent of extremes) {
      expect(scale.score(latent)).toBeGreaterThanOrEqual(scale.min);
      expect(scale.score(latent)).toBeLessThanOrEqual(scale.max);
    }
  });

  test.each(scales.map((scale) => [scale.name, scale] as const))(
    "%s is answered in its steps and range, noise included",
    (_, scale) => {
      const columns = Object.fromEntries(scale.needs.map((name) => [name, latent.map((value) => value / 2)]));
      const scores = scoresOn(scale, columns, { ...asked, reliability: 0.3 });
      for (const score of scores.slice(0, 200)) {
        expect(score).toBeGreaterThanOrEqual(scale.min);
        expect(score).toBeLessThanOrEqual(scale.max);
        const steps = (score - scale.min) / scale.step;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
      }
    },
  );

  test("reads only the states that it needs", () => {
    for (const scale of scales) {
      const read: string[] = [];
      const watched = new Proxy({} as Required<Latent>, {
        get: (_, name) => {
          read.push(String(name));
          return 0.5;
        },
      });
      scale.score(watched);
      expect(scale.needs, scale.name).toEqual(expect.arrayContaining(read));
    }
  });
});

test("the K6 is 24 (1 - exp(-D / 4.9)), rounded: 0 at none, 13 at 3.82", () => {
  const scores = scoresOn(
    scaleNamed("k6"),
    { distress: [0, 4.9 * Math.log(24 / 11), 1e9] },
    { ids: ids.slice(0, 3), key, reliability: 1 },
  );
  expect([...scores]).toEqual([0, 13, 24]);
});

test("everyday discrimination counts 9 items: never 0, one event a year each half-way to 'a few times a year'", () => {
  const score = (exposure: number) => scaleNamed("everydayDiscrimination").score({ exposure } as Required<Latent>);
  expect(score(0)).toBe(0);
  expect(score(4.5)).toBeCloseTo(9, 12);
  expect(score(36)).toBeCloseTo(18, 12);
  expect(score(9 * 20)).toBeCloseTo(9 * 2.5, 12);
  expect(score(9 * 400)).toBe(45);
});

test("a number that is only recalled is not told: entries name it and give no figure but Kith's own", () => {
  for (const { name, recalled, rule } of scales) {
    for (const figure of recalled?.match(/\d+(\.\d+)?/g) ?? []) expect(rule, name).toContain(figure);
  }
});
