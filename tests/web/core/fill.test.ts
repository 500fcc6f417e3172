import { expect, test } from "vitest";
import { Alike } from "../../../web/network/alike.ts";
import { fillFrom, fillRadius } from "../../../web/network/draw-people.ts";
import { circleHeight, diamondHeight, diamondReach, leastFill } from "../../../web/network/fill.ts";
import { distressColor, levelColors, levelOf, levels } from "../../../web/network/ramp.ts";

/** Area below a height of a unit circle, by the formula of a circular segment. */
function segment(height: number): number {
  return Math.acos(1 - height) - (1 - height) * Math.sqrt(2 * height - height * height);
}

test("a circle is filled by area: the segment below the height has the given share", () => {
  for (const share of [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1]) expect(segment(circleHeight(share)) / Math.PI).toBeCloseTo(share, 2);
  expect(circleHeight(0.5)).toBeCloseTo(1, 3);
});

test("a diamond is filled by area: below the middle a triangle, above it the rest", () => {
  expect(diamondHeight(0.5)).toBe(1);
  expect(diamondHeight(0.125)).toBe(0.5); // a triangle of height 1/2 is an eighth of the diamond's area of 2
  expect(diamondHeight(1)).toBe(2);
});

test("a little distress can be told from none", () => {
  expect(circleHeight(0)).toBe(circleHeight(leastFill));
  expect(diamondHeight(0)).toBe(diamondHeight(leastFill));
});

test("circle and diamond have the same area", () => {
  expect(2 * diamondReach * diamondReach).toBeCloseTo(Math.PI, 3);
});

test("more distress is darker, level by level and color by color", () => {
  const luminance = (color: string) => {
    const [red, green, blue] = (color.match(/\d+/g) ?? []).map(Number);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (let level = 1; level < levels; level++)
    expect(luminance(levelColors[level])).toBeLessThan(luminance(levelColors[level - 1]));
  expect(distressColor(0)).toBe("rgb(255 247 214)");
  expect(distressColor(100)).toBe("rgb(107 42 12)");
  expect([levelOf(-1), levelOf(0), levelOf(100), levelOf(200)]).toEqual([0, 0, levels - 1, levels - 1]);
});

test("a picture that fills its marks goes on with smaller ones, so that a longer legend does not make it flicker", () => {
  expect(fillFrom(false)).toBe(fillRadius);
  // A row of the legend takes a seventh of a low picture's height, and a radius goes with the root of the area.
  expect(fillFrom(true)).toBeLessThan(fillRadius * Math.sqrt(1 - 2 / 7));
});

test("pictures beside each other all fill their marks or all do not, whichever came first: the smallest decide", () => {
  const alike = new Alike();
  const [A, B, C, D] = [{}, {}, {}, {}];
  alike.note(A, 10);
  alike.note(C, 10);
  expect(alike.fills.peek()).toBe(true);
  // Two more take half of the room; those that were there are measured after them.
  alike.note(B, 7);
  alike.note(D, 7);
  alike.note(A, 7);
  alike.note(C, 7);
  expect(alike.fills.peek()).toBe(false);
  for (const gone of [B, D]) alike.forget(gone);
  for (const stays of [A, C]) alike.note(stays, 10);
  expect(alike.fills.peek()).toBe(true);
  // The legend has a row more.
  for (const stays of [A, C]) alike.note(stays, 7);
  expect(alike.fills.peek()).toBe(true);
});
