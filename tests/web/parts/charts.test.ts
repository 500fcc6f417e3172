import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueAtWeek } from "../../../web/charts/at-week.ts";
import { minus } from "../../../web/charts/bands.ts";
import { placeLabels } from "../../../web/charts/chart-event.ts";
import { dodge } from "../../../web/charts/dodge.ts";
import { hairlines, namedWeeks, valueDomain, weekFrame } from "../../../web/charts/frame.ts";
import { weekAfterKey } from "../../../web/charts/scrubber-keys.ts";
import { compare } from "../../../web/worker/compare.ts";

const number = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);

describe("frames", () => {
  test("at most five hairlines, all within the frame", () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), (values) => {
        const domain = valueDomain([values]);
        const lines = hairlines(domain);
        expect(lines.length).toBeLessThanOrEqual(5);
        expect(lines.length).toBeGreaterThanOrEqual(2);
        for (const line of lines) expect(line >= domain[0] && line <= domain[1]).toBe(true);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(domain[0]);
        expect(Math.max(...values)).toBeLessThanOrEqual(domain[1]);
      }),
      { seed: 7 },
    );
  });
  test("numbers beside a chart stand a line apart, however low it is and however large its letters are", () => {
    expect(hairlines([25, 40], 120, 16)).toEqual([25, 30, 35, 40]);
    expect(hairlines([20, 40], 50, 24)).toEqual([20, 40]);
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 40, max: 300 }),
        fc.constantFrom(16, 18.4, 24),
        (values, height, em) => {
          const [low, high] = valueDomain([values]);
          const lines = hairlines([low, high], height, em);
          expect(lines.length).toBeGreaterThanOrEqual(2);
          for (let k = 1; k < lines.length; k++)
            expect(((lines[k] - lines[k - 1]) / (high - low)) * height).toBeGreaterThanOrEqual(1.25 * em);
        },
      ),
      { seed: 7 },
    );
  });
  test("a quiet run still gets a frame ten points high, and distress none below zero", () => {
    const [low, high] = valueDomain([[31, 31.2]]);
    expect(high - low).toBeGreaterThanOrEqual(10);
    expect(low < 31 && high > 31.2).toBe(true);
    expect(valueDomain([[0.5, 1]])[0]).toBe(0);
  });
  test("no values give a frame all the same", () => {
    expect(valueDomain([])).toEqual([0, 10]);
    expect(valueDomain([[Number.NaN]])).toEqual([0, 10]);
  });
  test("chart and scrubber have the same left and right", () => {
    const frame = weekFrame({ width: 828, em: 16 }, 0, 52);
    expect(frame.x(0)).toBe(frame.left);
    expect(frame.x(52)).toBe(frame.right);
  });
  test("the axis names quarters, and only the middle on a phone", () => {
    expect(namedWeeks(0, 52, 760, 16)).toEqual([0, 13, 26, 39, 52]);
    expect(namedWeeks(0, 52, 300, 16)).toEqual([0, 26, 52]);
    expect(namedWeeks(0, 53, 760, 16)).toEqual([0, 13, 27, 40, 53]);
  });
  test("weeks that the axis of a short run names are evenly apart, and none is named twice", () => {
    expect(namedWeeks(0, 1, 760, 16)).toEqual([0, 1]);
    expect(namedWeeks(0, 3, 760, 16)).toEqual([0, 1, 2, 3]);
    expect(namedWeeks(0, 5, 760, 16)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(namedWeeks(0, 10, 760, 16)).toEqual([0, 5, 10]);
    expect(namedWeeks(0, 9, 760, 16)).toEqual([0, 3, 6, 9]);
    expect(namedWeeks(0, 13, 760, 16)).toEqual([0, 13]);
    expect(namedWeeks(0, 1, 300, 16)).toEqual([0, 1]);
    expect(namedWeeks(0, 5, 300, 16)).toEqual([0, 5]);
    for (const room of [300, 760])
      for (let last = 1; last < 16; last++) {
        const weeks = namedWeeks(0, last, room, 16);
        expect(new Set(weeks.slice(1).map((week, k) => week - weeks[k])).size).toBe(1);
        expect([weeks[0], weeks[weeks.length - 1]]).toEqual([0, last]);
      }
  });
});

describe("bands", () => {
  test("median and middle 95% of repeats, week by week, by R's type 7", () => {
    const weekly = Float32Array.from([1, 10, 2, 20, 3, 30, 4, 40, 5, 50]);
    const outcomes = Float64Array.from([1, 2, 3, 4, 5]);
    const { weekly: band, middle } = compare({
      measure: "distress",
      first: 0,
      second: 1,
      a: new Float64Array(5),
      b: outcomes,
      weekly,
    });
    expect([...band.median]).toEqual([3, 30]);
    expect(band.low[0]).toBeCloseTo(1.1, 6);
    expect(band.high[1]).toBeCloseTo(49, 5);
    expect(middle[0]).toBeCloseTo(1.1, 12);
    expect(middle[1]).toBeCloseTo(4.9, 12);
  });
  test("one row minus another", () => {
    expect([...minus([3, 5], [1, 1])]).toEqual([2, 4]);
  });
});

describe("along the weeks", () => {
  test("a value between recorded weeks lies on the straight way", () => {
    expect(valueAtWeek([0, 4, 8], [10, 20, 0], 2)).toBe(15);
    expect(valueAtWeek([0, 4, 8], [10, 20, 0], 8)).toBe(0);
    expect(valueAtWeek([0, 4, 8], [10, 20, 0], 99)).toBe(0);
  });
  test("arrows go one week, Page four, Home and End to the ends, and nothing goes beyond them", () => {
    expect(weekAfterKey("ArrowRight", 10, 0, 52)).toBe(11);
    expect(weekAfterKey("ArrowLeft", 0, 0, 52)).toBe(0);
    expect(weekAfterKey("PageUp", 50, 0, 52)).toBe(52);
    expect(weekAfterKey("PageDown", 10, 0, 52)).toBe(6);
    expect(weekAfterKey("Home", 10, 0, 52)).toBe(0);
    expect(weekAfterKey("End", 10, 0, 52)).toBe(52);
    expect(weekAfterKey("a", 10, 0, 52)).toBeNull();
  });
  test("letters at the ends of lines keep their distance and their order", () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), (places) => {
        const placed = dodge(places, 15, 0, 100);
        const sorted = [...placed].sort((a, b) => a - b);
        for (let k = 1; k < sorted.length; k++) expect(sorted[k] - sorted[k - 1]).toBeGreaterThanOrEqual(14);
        for (const place of placed) expect(place >= -1e-9 && place <= 100 + 1e-9).toBe(true);
      }),
      { seed: 7 },
    );
  });
  test("words above events do not run into each other", () => {
    const events = [
      { name: "new policy", from: 10, to: 10 },
      { name: "public debate", from: 11, to: 13 },
      { name: "club opens", from: 40, to: 40 },
    ];
    const labels = placeLabels(events, (week) => week * 10, 16, 520);
    expect(labels.map(({ row }) => row)).toEqual([0, 1, 0]);
  });
});
