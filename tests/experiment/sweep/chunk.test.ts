import { describe, expect, test } from "vitest";
import { chunkOf } from "../../../src/experiment/sweep/chunk.ts";

const size = { values: 0 };
const runs = ({ points, replicates }: { points: number; replicates: number }) => points * replicates;

describe("the size of a chunk", () => {
  test("follows from the plan: a thousandth of the sweep, between a quarter and 30 seconds", () => {
    // 100,000 s in all: a thousandth is 100 s, so the bound of 30 s holds: 30 runs of a second.
    expect(runs(chunkOf({ points: 10, replicates: 10_000, meanSeconds: 1, mostSeconds: 1, ...size }))).toBe(30);
    // 5,000 s in all: 5 s, 5 runs.
    expect(runs(chunkOf({ points: 5, replicates: 1_000, meanSeconds: 1, mostSeconds: 1, ...size }))).toBe(5);
    // 10 s in all: a quarter of a second, 25 runs of 10 ms.
    expect(runs(chunkOf({ points: 25, replicates: 40, meanSeconds: 0.01, mostSeconds: 0.01, ...size }))).toBe(25);
    // Runs of a minute: one a part.
    expect(runs(chunkOf({ points: 40, replicates: 25, meanSeconds: 60, mostSeconds: 60, ...size }))).toBe(1);
  });

  test("is at most 20,000 rows, and about four million recorded values", () => {
    expect(
      runs(chunkOf({ points: 1_000, replicates: 10_000, meanSeconds: 1e-5, mostSeconds: 1e-5, ...size })),
    ).toBeLessThanOrEqual(20_000);
    expect(
      runs(chunkOf({ points: 100, replicates: 100, meanSeconds: 1e-3, mostSeconds: 1e-3, values: 1e6 })),
    ).toBeLessThanOrEqual(4);
  });

  test("takes points before replicates, in even blocks", () => {
    expect(chunkOf({ points: 36, replicates: 50, meanSeconds: 1, mostSeconds: 1, ...size }, 20)).toEqual({
      points: 18,
      replicates: 1,
    });
    expect(chunkOf({ points: 36, replicates: 50, meanSeconds: 1, mostSeconds: 1, ...size }, 100)).toEqual({
      points: 36,
      replicates: 2,
    });
    expect(chunkOf({ points: 36, replicates: 50, meanSeconds: 1, mostSeconds: 1, ...size }, 1)).toEqual({
      points: 1,
      replicates: 1,
    });
  });
});
