import { describe, expect, test } from "vitest";
import type { World } from "../../src/model/world.ts";
import { doing, line } from "../support/lines.ts";
import { base, worldOf } from "./made-ties.ts";

describe("ally training", () => {
  const plan = doing(base, line("allyTraining", { from: 1, to: 4, values: { skill: 0.4, turning: 0.5, fading: 0.1 } }));

  test("adds its share to skill while it runs and fades by a share a week after", () => {
    const untrained = worldOf(base);
    [0, 3, 4, 6].forEach((week, k) => {
      const { skill } = worldOf(plan, week);
      const left = 0.4 * [1, 1, 0.9, 0.9 ** 3][k];
      skill.forEach((value, i) => expect(value).toBeCloseTo(untrained.skill[i] * (1 + left), 12));
    });
  });

  test("adds up where people are trained twice, and leaves nothing behind once a thousandth of their own skill is left", () => {
    const own = worldOf(base).skill;
    const short = { from: 1, to: 1, values: { skill: 0.4, fading: 0.5 } };
    const twice = doing(base, line("allyTraining", { ...short, name: "one" }), line("allyTraining", { ...short, name: "two" }));
    worldOf(twice, 0).skill.forEach((value, i) => expect(value).toBeCloseTo(1.8 * own[i], 12));
    // 0.4 / 2^8 is more than a thousandth, 0.4 / 2^9 less.
    worldOf(twice, 8).skill.forEach((value, i) => expect(value).toBeCloseTo((1 + 0.8 / 2 ** 8) * own[i], 12));
    worldOf(twice, 9).skill.forEach((value, i) => expect(value).toBeCloseTo(own[i], 12));
  });

  test("turns some who stigmatize neutral, with the chance it says, and some of them turn back each week after", () => {
    // Week 5 is the first after the training: what is turned back by then is one week's.
    const [untrained, trained, soon, later] = [worldOf(base), worldOf(plan), worldOf(plan, 5), worldOf(plan, 20)];
    const count = (world: World) => world.stance.filter((stance) => stance === 3).length;
    expect(count(trained) / count(untrained)).toBeCloseTo(0.5, 0);
    expect(count(soon)).toBeLessThan(count(untrained));
    expect(count(later)).toBeGreaterThan(count(soon));
    for (let i = 0; i < 100; i++) if (untrained.stance[i] !== 3) expect(later.stance[i]).toBe(untrained.stance[i]);
  });
});
