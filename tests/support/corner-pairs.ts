import { box, boxPlan, whatGoesWrong } from "./box.ts";

/**
 * Runs corners of two numbers of the box at a time, every `step`-th of them, for 520 weeks each. An odd step takes another of a
 * pair's four corners each time.
 */
export function pairsThatGoWrong(step: number): { wrong: string[]; corners: number; all: number } {
  const wrong: string[] = [];
  let all = 0;
  let corners = 0;
  for (let p = 0; p < box.length; p++) {
    for (let q = p + 1; q < box.length; q++) {
      for (const one of [box[p].parameter.min, box[p].parameter.max]) {
        for (const other of [box[q].parameter.min, box[q].parameter.max]) {
          if (all++ % step !== 0) continue;
          corners++;
          const found = whatGoesWrong(box[q].set(box[p].set(boxPlan, one), other));
          if (found !== null) wrong.push(`${box[p].place} = ${one}, ${box[q].place} = ${other}: ${found}`);
        }
      }
    }
  }
  return { wrong, corners, all };
}
