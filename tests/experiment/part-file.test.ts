import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { runPart } from "../../src/experiment/run-part.ts";
import { decodePart, encodePart, type Origin } from "../../src/experiment/store/part-file.ts";
import { smallPlan } from "./small-study.ts";

const point = { point: 1, variant: "scattered", plan: smallPlan(1) };
const part = { point: 1, first: 0, end: 3 };
const origin: Origin = {
  pointHash: "ab".repeat(32),
  engine: "0.1.0",
  part: "part-p001-r000000-000003",
  recorded: "none",
  companions: {},
};
const rows = runPart(point, 7, part, { record: null })?.rows ?? [];
const bytes = encodePart(rows, origin);

describe("a part file", () => {
  test("comes back as it was written, footer included", async () => {
    const read = await decodePart(bytes);
    expect(read.rows).toEqual(rows);
    expect(read.origin).toEqual(origin);
  });

  test("is read from a Buffer, whose slices share its memory", async () => {
    const buffer = Buffer.from(bytes);
    expect((await decodePart(buffer)).rows).toEqual(rows);
    expect(new Uint8Array(buffer)).toEqual(bytes);
  });

  test("has the same bytes whenever it is made", () => {
    expect(encodePart(runPart(point, 7, part, { record: null })?.rows ?? [], origin)).toEqual(bytes);
  });

  test("is a Parquet file that other readers understand", async () => {
    const table = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(table[2]).toMatchObject({ run: "1-2", point: 1, variant: "scattered", replicate: 2, seed: "7" });
    expect(table[0]?.["distress"]).toBe(rows[0].outcomes.distress);
  });

  test("keeps a value that is not there as missing", async () => {
    const without = rows.map((row) => ({ ...row, outcomes: { ...row.outcomes, pride: null } }));
    expect((await decodePart(encodePart(without, origin))).rows[1].outcomes.pride).toBeNull();
  });

  test("no cut and no flipped bit passes", async () => {
    for (let k = 0; k < 60; k++) {
      const cut = bytes.slice(0, Math.floor((bytes.length * k) / 60));
      await expect(decodePart(cut)).rejects.toThrow(/damaged/);
    }
    for (let k = 0; k < 300; k++) {
      const flipped = bytes.slice();
      flipped[(k * 7919) % bytes.length] ^= 1 << (k % 8);
      await expect(decodePart(flipped)).rejects.toThrow(/damaged/);
    }
  });
});
