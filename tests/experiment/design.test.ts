import { describe, expect, test } from "vitest";
import { blockSize, missingParts, partName, partOfName, runId } from "../../src/experiment/design.ts";
import { smallPlan } from "./small-study.ts";

describe("design", () => {
  test("a run's id does not depend on how many points or replicates there are", () => {
    expect(runId(2, 17)).toBe("2-17");
  });

  test("a part's name says point and replicates, and is read back", () => {
    const part = { point: 2, first: 16, end: 24 };
    expect(partName(part)).toBe("part-p002-r000016-000024");
    expect(partOfName(partName(part))).toEqual(part);
    for (const name of ["part-p2-r16-24", "part-p000-r000008-000008", "other", "part-p0002-r000000-000008"])
      expect(partOfName(name)).toBeNull();
  });

  test("parts come replicate by replicate, so that a stopped comparison is a balanced sample", () => {
    expect(missingParts(2, 12, 8, []).map(partName)).toEqual([
      "part-p000-r000000-000008",
      "part-p001-r000000-000008",
      "part-p000-r000008-000012",
      "part-p001-r000008-000012",
    ]);
  });

  test("more replicates or points leave the parts that are there alone", () => {
    const present = missingParts(1, 12, 8, []);
    expect(missingParts(2, 20, 8, present).map(partName)).toEqual([
      "part-p001-r000000-000008",
      "part-p001-r000008-000016",
      "part-p000-r000012-000016",
      "part-p000-r000016-000020",
      "part-p001-r000016-000020",
    ]);
    expect(missingParts(1, 5, 8, present)).toEqual([]);
  });

  test("every run is in one part, whatever is there", () => {
    const present = [
      { point: 0, first: 3, end: 5 },
      { point: 0, first: 8, end: 9 },
    ];
    const seen = [...present, ...missingParts(1, 30, 8, present)].flatMap(({ first, end }) =>
      Array.from({ length: end - first }, (_, k) => first + k),
    );
    expect(seen.sort((one, other) => one - other)).toEqual(Array.from({ length: 30 }, (_, r) => r));
  });

  test("a part holds fewer replicates of long runs and where more is recorded", () => {
    expect(blockSize(smallPlan(0), null)).toBe(8);
    expect(blockSize({ ...smallPlan(0), size: 50_000, weeks: 52, warmUp: 52 }, null)).toBe(1);
    expect(
      blockSize(
        { ...smallPlan(0), size: 10_000, weeks: 52 },
        { every: 1, model: true, people: ["shown", "resilience"], trust: false },
      ),
    ).toBe(3);
  });
});
