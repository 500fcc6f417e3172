import { expect, test } from "vitest";
import { seedKey } from "../../src/random/seed.ts";
import { Sequence } from "../../src/random/sequence.ts";
import { box, boxPlan, whatGoesWrong } from "../support/box.ts";

test("states are finite and in range for 520 weeks at every one-at-a-time corner of the parameter box", () => {
  const wrong: string[] = [];
  for (const { place, parameter, set } of box) {
    for (const value of [parameter.min, parameter.max]) {
      const found = whatGoesWrong(set(boxPlan, value));
      if (found !== null) wrong.push(`${place} = ${value}: ${found}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** How many; `npm run soak` takes a thousand. */
const points = Number(process.env["KITH_CORNER_POINTS"] ?? 200);

test("the same at hundreds of random points of the box", { timeout: 120_000 }, () => {
  const sequence = new Sequence(seedKey("box"), "points");
  const wrong: string[] = [];
  for (let k = 0; k < points; k++) {
    let plan = boxPlan;
    for (const { parameter, set } of box) {
      const value = parameter.min + sequence.uniform() * (parameter.max - parameter.min);
      plan = set(plan, parameter.whole ? Math.round(value) : value);
    }
    const found = whatGoesWrong(plan, { seed: "box", replicate: k });
    if (found !== null) wrong.push(`point ${k}: ${found}`);
  }
  expect(wrong).toEqual([]);
});
