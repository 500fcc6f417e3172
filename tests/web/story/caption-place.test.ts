import { describe, expect, test } from "vitest";
import { captionPlaces, placePair, type Surroundings } from "../../../web/story/caption-place.ts";

const size = { width: 100, height: 40 };
const free: Surroundings = { width: 600, height: 400, taken: [], lines: [] };

describe("a caption", () => {
  test("stands beside its point, outside of what has to stay free, and within the picture", () => {
    for (const at of [
      { x: 300, y: 200 },
      { x: 4, y: 4 },
      { x: 598, y: 390 },
    ]) {
      const { box } = captionPlaces(at, size, 20, free)[0];
      const right = Math.max(box.x - at.x, at.x - box.x - box.width);
      const down = Math.max(box.y - at.y, at.y - box.y - box.height);
      expect(Math.max(right, down)).toBeGreaterThanOrEqual(19);
      expect(box.x).toBeGreaterThanOrEqual(-1);
      expect(box.y).toBeGreaterThanOrEqual(-1);
      expect(box.x + box.width).toBeLessThanOrEqual(601);
      expect(box.y + box.height).toBeLessThanOrEqual(401);
    }
  });

  test("covers nobody, and no tie, while there is room elsewhere", () => {
    const taken = [{ x: 320, y: 100, width: 280, height: 200 }];
    const lines = [
      [
        { x: 300, y: 200 },
        { x: 0, y: 200 },
      ],
    ] as const;
    const { box, cost } = captionPlaces({ x: 300, y: 200 }, size, 10, { ...free, taken, lines })[0];
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y > 200 || box.y + box.height < 200).toBe(true);
    expect(cost).toBeLessThan(100);
  });

  test("of two in one week the second stands below the first where there is room, and not on it", () => {
    const firsts = captionPlaces({ x: 300, y: 200 }, size, 10, free);
    const seconds = captionPlaces({ x: 330, y: 190 }, size, 10, free);
    const pair = placePair(firsts, seconds);
    if (pair === null) throw new Error("there is room for both");
    const [{ box: first }, { box: second }] = pair;
    expect(second.y).toBeGreaterThanOrEqual(first.y);
    const apart = second.x >= first.x + first.width || first.x >= second.x + second.width || second.y >= first.y + first.height;
    expect(apart).toBe(true);
  });
});
