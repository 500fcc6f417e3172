import { expect, test } from "vitest";
import { box, boxPlan, whatGoesWrong } from "../support/box.ts";

test("states are finite and in range for 520 weeks at every pairwise corner of the parameter box", { timeout: 240_000 }, () => {
  const wrong: string[] = [];
  let corners = 0;
  for (let p = 0; p < box.length; p++) {
    for (let q = p + 1; q < box.length; q++) {
      for (const one of [box[p].parameter.min, box[p].parameter.max]) {
        for (const other of [box[q].parameter.min, box[q].parameter.max]) {
          corners++;
          const found = whatGoesWrong(box[q].set(box[p].set(boxPlan, one), other));
          if (found !== null) wrong.push(`${box[p].place} = ${one}, ${box[q].place} = ${other}: ${found}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(corners).toBe((4 * box.length * (box.length - 1)) / 2);
});
