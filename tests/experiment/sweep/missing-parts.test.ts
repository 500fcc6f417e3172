import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingParts } from "../../../src/experiment/sweep/missing-parts.ts";
import { runsIn, type SweepPart, sweepPartName, sweepPartOfName } from "../../../src/experiment/sweep/part.ts";
import { isOfShard, readShard } from "../../../src/experiment/sweep/shard.ts";

const part = (firstPoint: number, endPoint: number, first: number, end: number): SweepPart => ({
  firstPoint,
  endPoint,
  first,
  end,
});
const names = (parts: readonly SweepPart[]) => parts.map(sweepPartName);

describe("the parts of a sweep", () => {
  test("are named for their points and replicates, ends not included, and known by that name", () => {
    expect(sweepPartName(part(0, 10, 0, 8))).toBe("part-p000000-000010-r000000-000008");
    expect(sweepPartOfName("part-p000000-000010-r000000-000008")).toEqual(part(0, 10, 0, 8));
    for (const other of ["part-p0-10-r0-8", "part-p000010-000010-r000000-000008", "notes", "part-p000000-000010-r000008-000000"])
      expect(sweepPartOfName(other)).toBeNull();
  });

  test("begin with the first replicates of all points, so that a sweep that is stopped is balanced", () => {
    expect(names(missingParts({ points: 5, replicates: 3 }, { points: 2, replicates: 2 }, []))).toEqual([
      "part-p000000-000002-r000000-000002",
      "part-p000002-000004-r000000-000002",
      "part-p000004-000005-r000000-000002",
      "part-p000000-000002-r000002-000003",
      "part-p000002-000004-r000002-000003",
      "part-p000004-000005-r000002-000003",
    ]);
  });

  test("that are there are kept when points and replicates are added: only what is new is missing", () => {
    const chunk = { points: 4, replicates: 4 };
    const before = missingParts({ points: 3, replicates: 6 }, chunk, []);
    const after = missingParts({ points: 5, replicates: 10 }, chunk, before);
    expect(names(after)).toEqual([
      "part-p000003-000004-r000000-000004",
      "part-p000004-000005-r000000-000004",
      // Points 0 to 2 have replicates 4 and 5; the new point has none of them.
      "part-p000003-000004-r000004-000008",
      "part-p000000-000003-r000006-000008",
      "part-p000004-000005-r000004-000008",
      "part-p000000-000004-r000008-000010",
      "part-p000004-000005-r000008-000010",
    ]);
  });

  test("of points that nobody asks for are not made", () => {
    const missing = missingParts({ points: 4, replicates: 2, asks: (point) => point !== 1 }, { points: 4, replicates: 2 }, []);
    expect(names(missing)).toEqual(["part-p000000-000001-r000000-000002", "part-p000002-000004-r000000-000002"]);
  });

  const world = fc.record({
    points: fc.integer({ min: 1, max: 12 }),
    replicates: fc.integer({ min: 1, max: 12 }),
    chunk: fc.record({ points: fc.integer({ min: 1, max: 5 }), replicates: fc.integer({ min: 1, max: 5 }) }),
    there: fc.array(fc.tuple(fc.nat(14), fc.integer({ min: 1, max: 6 }), fc.nat(14), fc.integer({ min: 1, max: 6 })), {
      maxLength: 6,
    }),
    left: fc.array(fc.nat(11), { maxLength: 3 }),
  });

  test("cover every run that is asked for and not there, once, and nothing else, whatever is there", () => {
    fc.assert(
      fc.property(world, ({ points, replicates, chunk, there, left }) => {
        const present = there.map(([p, width, r, height]) => part(p, p + width, r, r + height));
        const asks = (point: number) => !left.includes(point);
        const missing = missingParts({ points, replicates, asks }, chunk, present);
        const covered = new Map<string, number>();
        for (const one of missing)
          for (let p = one.firstPoint; p < one.endPoint; p++)
            for (let r = one.first; r < one.end; r++) covered.set(`${p}-${r}`, (covered.get(`${p}-${r}`) ?? 0) + 1);
        for (let p = 0; p < points; p++) {
          for (let r = 0; r < replicates; r++) {
            const isThere = present.some((one) => one.firstPoint <= p && p < one.endPoint && one.first <= r && r < one.end);
            expect(covered.get(`${p}-${r}`) ?? 0).toBe(asks(p) && !isThere ? 1 : 0);
          }
        }
        expect(covered.size).toBe(missing.reduce((sum, one) => sum + runsIn(one), 0));
        for (const one of missing) expect(runsIn(one)).toBeLessThanOrEqual(chunk.points * chunk.replicates);
      }),
      { numRuns: 300 },
    );
  });

  test("do not depend on which of them are there: whatever was killed, the rest are the parts of one go", () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.boolean()), ({ points, replicates, chunk }, kept) => {
        const all = missingParts({ points, replicates }, chunk, []);
        const present = all.filter(() => kept.next().value);
        const missing = missingParts({ points, replicates }, chunk, present);
        expect(missing).toEqual(all.filter((one) => !present.includes(one)));
      }),
      { numRuns: 200 },
    );
  });
});

describe("shards", () => {
  test("share out all chunks, and each keeps its own whatever is there already", () => {
    const chunk = { points: 2, replicates: 2 };
    const all = missingParts({ points: 7, replicates: 9 }, chunk, []);
    const shards = [0, 1, 2].map((index) => all.filter((one) => isOfShard({ index, of: 3 }, one.chunk)));
    expect(shards.flat()).toHaveLength(all.length);
    expect(Math.max(...shards.map(({ length }) => length)) - Math.min(...shards.map(({ length }) => length))).toBeLessThanOrEqual(
      1,
    );
    const [first, second] = shards;
    const left = missingParts({ points: 7, replicates: 9 }, chunk, first);
    expect(left.filter((one) => isOfShard({ index: 1, of: 3 }, one.chunk))).toEqual(second);
    expect(left.filter((one) => isOfShard({ index: 0, of: 3 }, one.chunk))).toEqual([]);
  });

  test("count from 0, and say so", () => {
    expect(readShard("0/4")).toEqual({ index: 0, of: 4 });
    expect(() => readShard("4/4")).toThrow("shards count from 0: the 4 of them are 0/4 to 3/4");
    for (const wrong of ["", "1", "a/b", "-1/4", "1/0", "1.5/4"]) expect(() => readShard(wrong)).toThrow(/written i\/T/);
  });
});
