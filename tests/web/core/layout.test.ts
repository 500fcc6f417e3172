import { expect, test } from "vitest";
import { place } from "../../../web/layout/place.ts";
import { startingPoints } from "../../../web/layout/starting-points.ts";
import { tieUnion } from "../../../web/layout/tie-union.ts";
import type { TieUnion } from "../../../web/worker/protocol.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { flagship } from "../../browser/flagship.ts";

/** Three circles of eight people, each tied to all of their own, and one tie from circle to circle. */
const circles: TieUnion = (() => {
  const pairs: [number, number][] = [
    [0, 8],
    [8, 16],
  ];
  for (let i = 0; i < 24; i++) for (let j = i + 1; j < 24; j++) if (Math.floor(i / 8) === Math.floor(j / 8)) pairs.push([i, j]);
  return {
    size: 24,
    from: Uint32Array.from(pairs, ([i]) => i),
    to: Uint32Array.from(pairs, ([, j]) => j),
    weight: new Float32Array(pairs.length).fill(1),
    group: Uint32Array.from({ length: 24 }, (_, i) => Math.floor(i / 8)),
  };
})();

test("the same ties are placed alike, to the last bit", () => {
  expect(place(circles, 1.6)).toEqual(place(circles, 1.6));
});

test("people fill the field both ways", () => {
  const { xy } = place(circles, 1.6);
  for (const axis of [0, 1]) {
    const along = [...xy].filter((_, k) => k % 2 === axis);
    expect([Math.min(...along), Math.max(...along)]).toEqual([0, 1]);
  }
});

test("people of a group stand nearer to each other than to others", () => {
  const { xy } = place(circles, 1.6);
  const distance = (i: number, j: number) => Math.hypot(xy[2 * i] - xy[2 * j], xy[2 * i + 1] - xy[2 * j + 1]);
  let within = 0;
  let between = 0;
  for (let i = 0; i < 24; i++)
    for (let j = 0; j < 24; j++)
      if (i !== j) {
        if (Math.floor(i / 8) === Math.floor(j / 8)) within += distance(i, j) / (24 * 7);
        else between += distance(i, j) / (24 * 16);
      }
  expect(within).toBeLessThan(0.65 * between);
});

test("groups that ties do not keep to are not drawn together", () => {
  const scattered = { ...circles, group: Uint32Array.from({ length: 24 }, (_, i) => i % 3) };
  expect(place(scattered, 1.6)).toEqual(place({ ...circles, group: new Uint32Array(24) }, 1.6));
});

test("starting points lie in the field and no two are the same", () => {
  const points = startingPoints(232, new Uint32Array(232));
  for (const value of points) expect(value).toBeGreaterThanOrEqual(0);
  for (const value of points) expect(value).toBeLessThanOrEqual(1);
  expect(new Set(Array.from({ length: 232 }, (_, i) => `${points[2 * i]} ${points[2 * i + 1]}`)).size).toBe(232);
});

test("nobody, one person and people without ties are placed without a fault", () => {
  const none = { from: new Uint32Array(), to: new Uint32Array(), weight: new Float32Array() };
  for (const size of [0, 1, 2, 5]) {
    const { xy } = place({ size, group: new Uint32Array(size), ...none }, 1.6);
    expect(xy.length).toBe(2 * size);
    for (const value of xy) expect(Number.isFinite(value)).toBe(true);
  }
});

test("the flagship's 232 people are placed from the ties of all four variants, each pair once", () => {
  const { variants, seed } = flagship();
  const runs = runSet(
    variants.map(({ name, plan }) => ({ name, plan: { ...plan, weeks: 1, warmUp: 0 } })),
    { seed, replicate: 0 },
    () => 0,
  );
  const union = tieUnion(
    runs.people,
    runs.variants.map(({ ties }) => ties),
  );
  const keys = new Set(Array.from(union.from, (i, k) => `${i} ${union.to[k]}`));
  expect(keys.size).toBe(union.from.length);
  for (const { ties, pair } of runs.variants) {
    ties.from.forEach((from, entry) => {
      const [i, j] = [from, ties.to[entry]].sort((one, other) => one - other);
      expect(keys.has(`${i} ${j}`)).toBe(true);
      expect([union.from[pair[entry]], union.to[pair[entry]]]).toEqual([i, j]);
    });
  }
  const began = performance.now();
  place(union, 1.6);
  // Half a second is the aim; tests share their machine.
  expect(performance.now() - began).toBeLessThan(2000);
});
