import { expect, test } from "vitest";
import { contourPath } from "../../../src/experiment/report/drawing/contour.ts";
import { fillHeight } from "../../../src/experiment/report/drawing/fill-height.ts";
import { hatch } from "../../../src/experiment/report/drawing/hatch.ts";
import { dataRamp, distressRamp, inkOn, rampColor } from "../../../src/experiment/report/drawing/ramp.ts";
import { spreadLabels } from "../../../src/experiment/report/drawing/spread-labels.ts";
import { stack } from "../../../src/experiment/report/drawing/stack.ts";
import { swarm } from "../../../src/experiment/report/drawing/swarm.ts";
import { fitted, inLines, textWidth } from "../../../src/experiment/report/drawing/text-width.ts";
import { thin } from "../../../src/experiment/report/drawing/thin.ts";
import { luck } from "./made-up-sweep.ts";

test("labels that have room stay where they belong, and those that collide move apart around their middle", () => {
  expect(spreadLabels([50, 100, 150], 20, 0, 200)).toEqual([50, 100, 150]);
  expect(spreadLabels([104, 100], 20, 0, 200)).toEqual([112, 92]);
  expect(spreadLabels([100, 100, 100], 20, 0, 200)).toEqual([80, 100, 120]);
});

test("labels are pushed within their limits and keep their distance there", () => {
  expect(spreadLabels([2, 4, 196], 20, 10, 200)).toEqual([10, 30, 196]);
  expect(spreadLabels([198, 200], 20, 0, 200)).toEqual([180, 200]);
});

test("no dot of a swarm hides another, none leaves its height, and the first stands at the exact place", () => {
  const heights = Array.from({ length: 60 }, (_, k) => 50 + 30 * luck(k));
  const offsets = swarm(heights, 3, 60) ?? [];
  expect(offsets).toHaveLength(60);
  expect(offsets[heights.indexOf(Math.min(...heights))]).toBe(0);
  for (let a = 0; a < 60; a++) {
    for (let b = 0; b < a; b++) {
      const across = offsets[a] - offsets[b];
      const down = heights[a] - heights[b];
      expect(across * across + down * down).toBeGreaterThanOrEqual(36 - 1e-9);
    }
  }
});

test("dots of a swarm keep clear of a mean's mark, and a swarm without room says so", () => {
  const offsets = swarm([10, 10.5, 40], 2, 30, 0, [{ center: 0, half: 7, top: 5, bottom: 15 }]) ?? [];
  expect(offsets.slice(0, 2).every((offset) => Math.abs(offset) >= 9)).toBe(true);
  expect(offsets[2]).toBe(0);
  expect(swarm([10, 10, 10], 2, 3)).toBeNull();
});

test("all replicates are drawn if they fit; else as many of the first of every column as do, the same number each", () => {
  const column = (count: number) => ({
    heights: Array.from({ length: count }, (_, k) => 200 + 150 * luck(k, count)),
    center: 0,
    obstacles: [],
  });
  const few = thin([column(20), column(20)], 40);
  expect([few.drawn, few.all, few.replicates]).toEqual([40, 40, 20]);
  const many = thin([column(4000), column(4000)], 40, 300);
  expect(many.all).toBe(8000);
  expect(many.drawn).toBeLessThanOrEqual(300);
  expect(many.drawn).toBe(2 * many.replicates);
  expect(many.columns[0].map(({ replicate }) => replicate)).toEqual(Array.from({ length: many.replicates }, (_, k) => k));
});

test("a stack's columns never straddle zero: what is below lies left of it, all else right of it", () => {
  const { dots, pitch } = stack([-0.1, -3, 0, 0.1, 2], 10, 100, 10);
  expect(pitch).toBe(10);
  expect(dots.map(({ right }) => right)).toEqual([-5, -25, 5, 5, 25]);
  expect(dots.map(({ up }) => up)).toEqual([5, 5, 5, 15, 5]);
});

test("a disc is filled to its middle by a half, and by a fifth and four fifths to heights that mirror each other", () => {
  expect(fillHeight(0)).toBe(0);
  expect(fillHeight(0.5)).toBeCloseTo(1, 3);
  expect(fillHeight(1)).toBe(2);
  expect(fillHeight(0.2) + fillHeight(0.8)).toBeCloseTo(2, 3);
  // A segment of height 1/2 has the share (2 pi / 3 - sqrt(3) / 2) / (2 pi) = 0.19550.
  expect(fillHeight(0.1955)).toBeCloseTo(0.5, 2);
});

test("hatching stays within its box", () => {
  const numbers = [...hatch(100, 50, 40, 20).matchAll(/[ML](\S+) (\d+(?:\.\d+)?)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(numbers.length).toBeGreaterThan(4);
  for (const [x, y] of numbers) {
    expect(x).toBeGreaterThanOrEqual(100);
    expect(x).toBeLessThanOrEqual(140);
    expect(y).toBeGreaterThanOrEqual(50);
    expect(y).toBeLessThanOrEqual(70);
  }
});

test("where values rise evenly to the right, the contour at a half is a straight line down the middle", () => {
  const path = contourPath(
    {
      xs: [0, 100, 200],
      ys: [0, 100],
      values: [
        [0, 0.5, 1],
        [0, 0.5, 1],
      ],
    },
    0.5,
  );
  const xs = [...path.matchAll(/[ML](\S+) /g)].map(([, x]) => Number(x));
  expect(xs.length).toBeGreaterThan(2);
  for (const x of xs) expect(x).toBeCloseTo(100, 0);
});

test("there is no contour where nothing passes the level, or a value is missing", () => {
  const flat = {
    xs: [0, 1],
    ys: [0, 1],
    values: [
      [0.9, 0.9],
      [0.9, 0.8],
    ],
  };
  expect(contourPath(flat, 0.5)).toBe("");
  expect(
    contourPath(
      {
        ...flat,
        values: [
          [0, Number.NaN],
          [1, 1],
        ],
      },
      0.5,
    ),
  ).toBe("");
});

test("numbers in cells have a contrast of at least 4.5 all along both ramps", () => {
  for (const ramp of [distressRamp, dataRamp]) {
    for (let place = 0; place <= 1; place += 0.01) {
      expect(contrast(rampColor(ramp, place), inkOn(ramp, place)), rampColor(ramp, place)).toBeGreaterThan(4.5);
    }
  }
});

test("both ramps only get darker, so they read the same without color", () => {
  for (const ramp of [distressRamp, dataRamp]) {
    const lightness = Array.from({ length: 21 }, (_, k) => luminance(rampColor(ramp, k / 20)));
    for (let k = 1; k < lightness.length; k++) expect(lightness[k]).toBeLessThan(lightness[k - 1]);
  }
});

test("words that do not fit are shortened or broken into lines, and what fits is left alone", () => {
  expect(fitted("ring", 16, 100)).toBe("ring");
  const short = fitted("preferential attachment", 16, 80);
  expect(short.endsWith("\u2026")).toBe(true);
  expect(textWidth(short, 16)).toBeLessThanOrEqual(80);
  expect(inLines("preferential attachment", 16, 110)).toEqual(["preferential", "attachment"]);
});

/** Contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const hex = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit).join("") : color.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
