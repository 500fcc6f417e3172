import { expect, test } from "vitest";
import { seedOfPoint } from "../../../src/experiment/sweep/seed-of-point.ts";

test("points that share their shocks have the seed of the sweep", () => {
  expect(seedOfPoint("7", true, [0.3, "ring"])).toBe("7");
});

test("otherwise each row has a seed of its own, which follows from its levels and not from its place", () => {
  const seeds = [[0.3], [0.5], [0.3, "ring"], ["0.3"]].map((levels) => seedOfPoint("7", false, levels));
  expect(new Set(seeds).size).toBe(4);
  // SHA-256 of the text [0.3], by another tool.
  expect(seeds[0]).toBe("7/3fbcbb73cc70a32d");
  expect(seedOfPoint("8", false, [0.3])).toBe("8/3fbcbb73cc70a32d");
});
