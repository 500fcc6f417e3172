import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedDifference } from "../../../src/experiment/statistics/paired-difference.ts";
import { differenceDomain } from "../../../web/charts/difference-domain.ts";
import { stackDots } from "../../../web/charts/stack-dots.ts";
import { spoken, verdictWords } from "../../../web/words/verdict.ts";

const differences = fc.array(
  fc.integer({ min: -900, max: 900 }).map((n) => n / 100),
  { minLength: 1, maxLength: 250 },
);

describe("dots of the paired difference", () => {
  test("no two dots overlap, none straddles zero, and every column fits", () => {
    fc.assert(
      fc.property(differences, (values) => {
        const { dots, pitch } = stackDots(values, 12, 120);
        const places = new Set(dots.map(({ right, up }) => `${right} ${up}`));
        expect(places.size).toBe(values.length);
        for (const { right, up, lower, repeat } of dots) {
          expect(lower).toBe(values[repeat] < 0);
          expect(lower ? right <= -pitch / 2 : right >= pitch / 2).toBe(true);
          expect(up).toBeGreaterThan(0);
          expect(up).toBeLessThan(120);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test("repeats that all came out the same stand in one column no higher than the picture", () => {
    for (const repeats of [50, 100, 1000]) {
      const ups = stackDots(new Array(repeats).fill(0), 100, 68).dots.map(({ up }) => up);
      expect(Math.max(...ups)).toBeLessThan(68);
      expect(new Set(ups).size).toBe(repeats);
    }
  });

  test("dots that share a column touch: they stand one pitch above each other", () => {
    const { dots, pitch } = stackDots([-0.1, -0.2, -0.3], 10, 124);
    expect(dots.map(({ up }) => up)).toEqual([pitch * 0.5, pitch * 1.5, pitch * 2.5]);
    expect(pitch).toBe(18);
  });

  test("zero is not lower", () => {
    expect(stackDots([0], 10, 100).dots[0].lower).toBe(false);
  });

  test("the frame holds zero and all dots and only grows as they arrive", () => {
    fc.assert(
      fc.property(differences, (values) => {
        let domain: readonly [number, number] = [-1, 1];
        for (let k = 1; k <= Math.min(values.length, 40); k++) {
          const next = differenceDomain(values.slice(0, k), domain);
          expect(next[0]).toBeLessThanOrEqual(domain[0]);
          expect(next[1]).toBeGreaterThanOrEqual(domain[1]);
          expect(next[0]).toBeLessThanOrEqual(Math.min(0, ...values.slice(0, k)));
          expect(next[1]).toBeGreaterThanOrEqual(Math.max(0, ...values.slice(0, k)));
          domain = next;
        }
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

test("the same repeats end in the same frame, however many of them come at once", () => {
  fc.assert(
    fc.property(differences, fc.integer({ min: 0, max: 250 }), (values, some) => {
      expect(differenceDomain(values, differenceDomain(values.slice(0, some)))).toEqual(differenceDomain(values));
    }),
    { seed: 7, numRuns: 60 },
  );
});

describe("the verdict follows the interval", () => {
  const said = (values: readonly number[], planned = values.length) =>
    spoken(
      verdictWords(
        pairedDifference(
          values.map(() => 0),
          values,
        ),
        "B",
        planned,
        8,
      ),
    );
  const spread = (mean: number) => Array.from({ length: 20 }, (_, k) => mean + (k % 5) - 2);

  test("below zero it says lower, with how often and the other side", () => {
    expect(said(spread(-1))).toMatch(
      /^B ended lower in 12 of 20 repeats\. On average 1\.0 points lower\. 95% interval 0\.3 to 1\.7\. In 8 repeats it was not lower\.$/,
    );
  });
  test("above zero it says higher", () => {
    expect(said(spread(1))).toMatch(/^B ended higher in 12 of 20 repeats\./);
  });
  test("around zero it says no clear difference", () => {
    expect(said(spread(0))).toMatch(/^No clear difference\. B was lower in 8 of 20 repeats\..*holds zero\.$/);
  });
  test("a narrow interval has as many places as tell its ends apart", () => {
    // 3.7 ± 2.093 x 0.01451 / √20
    expect(said(spread(0).map((step) => 3.7 + step / 100))).toContain(
      "On average 3.70 points higher. 95% interval 3.69 to 3.71.",
    );
  });
  test("all alike it says the same", () => {
    expect(said(spread(0).map(() => 0))).toMatch(/^The same in all 20 repeats\./);
  });
  test("before there are enough repeats it only counts", () => {
    expect(said([-1, -2, -1], 50)).toMatch(/^3 of 50 repeats so far\./);
    expect(said([-1], 1)).toMatch(/^1 of 1 repeats so far\./);
  });
});
