import fc from "fast-check";
import { expect, test } from "vitest";
import { type Direction, geometry, peopleWithin, personAt, personToward, radiusFor } from "../../../web/network/geometry.ts";

/** Four people in a cross around a fifth. */
const cross = geometry({ xy: Float32Array.from([0.5, 0.5, 0, 0.5, 1, 0.5, 0.5, 0, 0.5, 1]) }, 400, 400);

test("marks are as large as the number of people allows", () => {
  expect(radiusFor(12, 404, 246)).toBeGreaterThan(20);
  expect(radiusFor(40, 404, 246)).toBeGreaterThan(8);
  expect(radiusFor(232, 404, 246)).toBeLessThan(8);
});

test("nobody stands so near the rim that a ring would be cut off", () => {
  const { x, y, radius } = cross;
  for (let i = 0; i < 5; i++) {
    expect(Math.min(x[i], y[i], 400 - x[i], 400 - y[i])).toBeGreaterThanOrEqual(1.12 * radius + 6.99);
  }
});

test("an arrow goes to the nearest person that way, and stays at the rim", () => {
  expect(personToward(cross, 0, "left")).toBe(1);
  expect(personToward(cross, 0, "right")).toBe(2);
  expect(personToward(cross, 0, "up")).toBe(3);
  expect(personToward(cross, 0, "down")).toBe(4);
  expect(personToward(cross, 1, "left")).toBeNull();
});

test("arrows reach everybody from anywhere", () => {
  const people = fc.array(fc.tuple(fc.integer({ max: 1000, min: 0 }), fc.integer({ max: 1000, min: 0 })), {
    minLength: 2,
    maxLength: 40,
  });
  fc.assert(
    fc.property(people, (points) => {
      const distinct = [...new Map(points.map((point) => [point.join(), point])).values()];
      const place = geometry({ xy: Float32Array.from(distinct.flatMap(([x, y]) => [x / 1000, y / 1000])) }, 404, 246);
      const found = new Set([0]);
      const open = [0];
      while (open.length > 0) {
        const from = open.pop() ?? 0;
        for (const way of ["left", "right", "up", "down"] as Direction[]) {
          const to = personToward(place, from, way);
          if (to === null || found.has(to)) continue;
          found.add(to);
          open.push(to);
        }
      }
      expect(found.size).toBe(distinct.length);
    }),
    { seed: 7 },
  );
});

test("a click finds the nearest person within reach, else nobody", () => {
  expect(personAt(cross, cross.x[0] + 3, cross.y[0] - 2)).toBe(0);
  expect(personAt(cross, cross.x[0] + 90, cross.y[0] + 90)).toBeNull();
});

test("a frame holds who stands in it, whichever corner it was drawn from", () => {
  expect([...peopleWithin(cross, 300, 300, 100, 0)].sort()).toEqual([0, 3]);
});
