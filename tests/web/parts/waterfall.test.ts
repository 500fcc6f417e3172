import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diary, ShownRow } from "../../../src/engine/diary.ts";
import { explainPerson } from "../../../src/engine/explain.ts";
import { totals, waterfall } from "../../../web/person/waterfall.ts";
import { weekStory } from "../../../web/person/week-story.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { madeUpDiary, madeUpNames } from "./made-up.ts";

const tenth = (value: number) => Math.round(value * 10);
const points = fc.integer({ min: -90, max: 90 }).map((n) => n / 17);
const mechanism = fc.constantFrom("stigmaExposure", "emotionalSupport", "recovery", "mood", "clamp", "somethingNew", "belonging");
const week = fc.array(
  fc.record({ mechanism, way: fc.constantFrom("stress" as const, "direct" as const, "limit" as const), points }),
  {
    maxLength: 12,
  },
);

function diaryOf(start: number, weeks: readonly (readonly ShownRow[])[]): Diary {
  const model = madeUpDiary(1).weeks[0];
  let at = start;
  return {
    person: 0,
    weeks: weeks.map((shown, k) => {
      const before = at;
      at += shown.reduce((sum, row) => sum + row.points, 0);
      return { ...model, week: k + 1, shown, shownBefore: before, shownAfter: at };
    }),
  };
}

describe("the diary's waterfall", () => {
  test("printed rows add up from the printed start to the printed end, whatever is rounded", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }).map((n) => n / 11),
        fc.array(week, { minLength: 1, maxLength: 6 }),
        (start, weeks) => {
          const fall = waterfall(diaryOf(start, weeks), 1, weeks.length, madeUpNames);
          const sum = fall.rows.reduce((total, { tenths }) => total + tenths, fall.startTenths);
          expect(sum).toBe(fall.endTenths);
          const { start: first, hurt, help, back, end } = totals(fall);
          expect(first + hurt - help + back).toBe(end);
        },
      ),
      { seed: 7 },
    );
  });

  test("a printed row is within a tenth of the row and never has the other sign", () => {
    fc.assert(
      fc.property(fc.array(week, { minLength: 1, maxLength: 6 }), (weeks) => {
        for (const { from, to, tenths } of waterfall(diaryOf(30, weeks), 1, weeks.length, madeUpNames).rows) {
          expect(Math.abs(tenths / 10 - (to - from))).toBeLessThanOrEqual(0.1 + 1e-9);
          expect(tenths * (to - from)).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { seed: 7 },
    );
  });

  test("each bar starts where the last one ended, and the last ends where the week did", () => {
    const diary = madeUpDiary(12);
    const { start, end, rows } = waterfall(diary, 3, 9, madeUpNames);
    expect(tenth(start)).toBe(tenth(diary.weeks[2].shownBefore));
    expect(end).toBeCloseTo(diary.weeks[8].shownAfter, 9);
    let at = start;
    for (const row of rows) {
      expect(row.from).toBe(at);
      at = row.to;
    }
  });

  test("what is felt is told with the people of the week before, when it began", () => {
    const rows = waterfall(madeUpDiary(6), 3, 3, madeUpNames).rows;
    const labels = rows.map(({ label }) => label);
    expect(labels).toContain("A remark at work");
    expect(labels).toContain("Sam listened");
    expect(labels).toContain("Robin answered with blame");
    expect(rows.find(({ label }) => label === "Sam listened")?.since).toBe(2);
  });

  test("without any event the week before, what is left is told as earlier", () => {
    const labels = waterfall(madeUpDiary(6), 4, 4, madeUpNames).rows.map(({ label }) => label);
    expect(labels).toContain("Earlier remarks, still felt");
    expect(labels).toContain("Earlier help, still felt");
  });

  test("a prevented event is a row of no points that names what kept it away", () => {
    const row = waterfall(madeUpDiary(6), 5, 5, madeUpNames).rows.find(({ kind }) => kind === "prevented");
    expect(row).toMatchObject({ tenths: 0, label: "A remark at work was kept away by policy" });
  });

  test("a mechanism without words of its own is told by its title, or by its name", () => {
    const diary = diaryOf(30, [[{ mechanism: "somethingNew", way: "direct", points: 2 }]]);
    expect(waterfall(diary, 1, 1, madeUpNames).rows[0].label).toBe("Something new");
    const titled = { ...madeUpNames, titleOf: () => "A new claim" };
    expect(waterfall(diary, 1, 1, titled).rows[0].label).toBe("A new claim");
  });

  test("a floor under the settling point is told as a limit, not as a way back", () => {
    const shown = [
      { mechanism: "recovery", way: "direct", points: -0.8 },
      { mechanism: "belonging", way: "direct", points: -2.1 },
      { mechanism: "recovery", way: "limit", points: 1.9 },
    ] as const;
    const { rows } = waterfall(diaryOf(30, [shown]), 1, 1, madeUpNames);
    expect(rows.filter(({ kind }) => kind !== "prevented").map(({ label }) => label)).toEqual([
      "Bounced back",
      "Belonging",
      "Limits reached",
    ]);
  });

  test("the diary of a real run adds up too, week after week", () => {
    const text = readFileSync(new URL("../../../scenarios/minimal.yaml", import.meta.url), "utf8");
    const { variants, seed } = runnable({ file: "minimal.yaml", text, files: {}, edits: [] });
    const diary = explainPerson(variants[0].plan, { seed, replicate: 0 }, 3);
    const last = diary.weeks.length;
    const fall = waterfall(diary, 1, last, madeUpNames);
    expect(fall.startTenths).toBe(tenth(diary.weeks[0].shownBefore));
    expect(fall.endTenths).toBe(tenth(diary.weeks[last - 1].shownAfter));
    expect(fall.rows.reduce((total, { tenths }) => total + tenths, fall.startTenths)).toBe(fall.endTenths);
  });

  test("the week's story says what happened, and a week without anything is calm", () => {
    const [, second, third] = madeUpDiary(3).weeks;
    expect(weekStory(second, madeUpNames)).toBe(
      "A remark at work. A hard day that has nothing to do with stigma. Sam listened. Robin answered with blame.",
    );
    const [event] = second.events;
    const thrice = { ...second, events: [event, { ...event, setting: "school" }, event, event], ordinary: 0, asks: [] };
    expect(weekStory(thrice, madeUpNames)).toMatch(/^Three remarks at work\. A remark at school\. /);
    expect(weekStory({ ...third, events: [], ordinary: 0, asks: [], pressedBy: [] }, madeUpNames)).toBe("A calm week.");
  });
});
