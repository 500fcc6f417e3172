import { expect, test } from "vitest";
import { pairsThatGoWrong } from "../support/corner-pairs.ts";

/** All pairs take minutes: `npm run soak` runs every corner, this every fortieth. */
const step = Number(process.env["KITH_CORNER_STEP"] ?? 40);

test("states are finite and in range for 520 weeks at pairwise corners of the parameter box", { timeout: 240_000 }, () => {
  const { wrong, corners, all } = pairsThatGoWrong(step);
  expect(wrong).toEqual([]);
  expect(corners).toBe(Math.ceil(all / step));
  expect(all).toBeGreaterThan(20_000);
});
