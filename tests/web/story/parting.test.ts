import { describe, expect, test } from "vitest";
import { explainPerson } from "../../../src/engine/explain.ts";
import { partingOf, whoParted } from "../../../web/story/parting.ts";
import { blames, listens, madeUpDiary, madeUpWeek, remark } from "./made-up-week.ts";
import { shippedStory, shownRun } from "./shipped-story.ts";

const moved = (by: number) => ({ shownBefore: 30, shownAfter: 30 + by });

describe("the week in which two years part", () => {
  test("is the one that moved most apart after others answered differently", () => {
    const a = madeUpDiary(
      0,
      madeUpWeek(2, { events: [remark()], asks: [blames(3)] }),
      madeUpWeek(3, moved(9)),
      madeUpWeek(5, moved(20)),
    );
    const b = madeUpDiary(
      0,
      madeUpWeek(2, { events: [remark()], asks: [listens(4)] }),
      madeUpWeek(3, moved(1)),
      madeUpWeek(5, moved(0)),
    );
    const parting = partingOf(a, b, true);
    expect(parting?.week).toBe(3);
    expect(parting?.moved).toEqual([9, 1]);
    expect(parting?.happened.map(({ asks }) => asks)).toEqual([[blames(3)], [listens(4)]]);
  });

  test("is the one that moved most apart where nobody ever answered differently, in the direction that is asked for", () => {
    const a = madeUpDiary(0, madeUpWeek(3, moved(-12)), madeUpWeek(5, moved(6)));
    const b = madeUpDiary(0, madeUpWeek(3, moved(8)), madeUpWeek(5, moved(0)));
    expect(partingOf(a, b, true)?.week).toBe(5);
    expect(partingOf(a, b, false)?.week).toBe(3);
  });
});

test("in the story somebody ended clearly apart, the way the average did, after a week in which others answered differently", () => {
  const scenario = shippedStory("story.yaml");
  const { variants, seed } = scenario;
  const who = whoParted(shownRun(scenario));
  if (who === null) throw new Error("nobody");
  const [a, b] = who.ends;
  expect(Math.abs(a - b)).toBeGreaterThan(10);
  expect(b < a).toBe(who.lower);
  const [inA, inB] = variants.map(({ plan }) => explainPerson(plan, { seed, replicate: 0 }, who.person));
  const parting = partingOf(inA, inB, who.lower);
  expect(parting?.week).toBeGreaterThan(1);
  expect(Math.abs((parting?.moved[0] ?? 0) - (parting?.moved[1] ?? 0))).toBeGreaterThan(3);
});
