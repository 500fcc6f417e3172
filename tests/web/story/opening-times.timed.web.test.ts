import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

interface Times {
  /** Milliseconds to the first words, to the twelve people, and to the end of the last long task before that. */
  readonly words: number;
  readonly people: number;
  readonly busy: number;
}

async function timesOf(throttle: number): Promise<Times> {
  // A page of this origin with nothing on it, so that the processor is slow from the first byte of the lab on.
  const page: WatchedPage = await lab.page({}, undefined, "start.json");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.goto(lab.address);
  await page.locator(".opening-picture .p-disc").first().waitFor();
  return page.evaluate(() => {
    const people = performance.now();
    const words = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    const busy = Math.max(0, ...window.seen.longTasks.map(({ at, took }) => at + took));
    return { words, people, busy };
  });
}

test.each([
  ["at full speed", 1, 300, 1000],
  ["four times slower", 4, 800, 2500],
])("the story is there and answers in time, %s", async (how, throttle, wordsGoal, goal) => {
  const { words, people, busy } = await timesOf(throttle);
  console.log(
    `${how}: words ${words.toFixed(0)} ms (goal ${wordsGoal}), people ${people.toFixed(0)} ms, idle ${busy.toFixed(0)} ms (goal ${goal})`,
  );
  // Twice the goals, and more for the people: a machine that tests does not do this alone.
  expect(words).toBeLessThan(2 * wordsGoal + 200);
  expect(Math.max(people, busy)).toBeLessThan(2.5 * goal);
});
