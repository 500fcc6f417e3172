import { afterAll, beforeAll, expect, test } from "vitest";
import { fewRepeats, startResult } from "../../browser/flagship.ts";
import { networksShown, paused, repeatsDone, weekShown, weekSlider } from "../../browser/lab-steps.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(startResult(1, fewRepeats));
});
afterAll(() => lab.close());

test("something moves by itself within four seconds, in a browser that has just begun", async () => {
  const page = await lab.page();
  await page.waitForFunction(() => window.seen.moved !== null);
  const moved = await page.evaluate(() => window.seen.moved ?? 0);
  console.log(`first movement ${moved.toFixed(0)} ms (a second on a fast machine)`);
  expect(moved).toBeLessThan(4000);
});

test("play, pause, step and scrub move every network and the chart to the same week", async () => {
  const page = await lab.page();
  await paused(page);
  const stopped = await weekShown(page);
  const weeks = () => page.locator(".variant-week").allTextContents();
  expect(await weeks()).toEqual([`week ${stopped}`, `week ${stopped}`]);

  await weekSlider(page).press("Home");
  await page.getByRole("button", { name: "One week on" }).click();
  await page.getByRole("button", { name: "One week on" }).click();
  await page.getByRole("button", { name: "One week back" }).click();
  expect(await weekShown(page)).toBe(1);
  await weekSlider(page).press("PageUp");
  expect(await weekShown(page)).toBe(5);
  await weekSlider(page).press("End");
  expect(await weekShown(page)).toBe(104);
  expect(await weeks()).toEqual(["week 104", "week 104"]);

  const box = await weekSlider(page).boundingBox();
  if (box === null) throw new Error("the slider has no box");
  await page.mouse.click(box.x + box.width / 2, box.y + 20);
  expect(Math.abs((await weekShown(page)) - 52)).toBeLessThan(6);

  const before = await weekShown(page);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.waitForFunction(
    (from) => Number(document.querySelector("[role=slider]")?.getAttribute("aria-valuenow")) > from,
    before,
  );
  await page.getByRole("button", { name: "Pause" }).click();
  expect(page.faults).toEqual([]);
});

/** Frames a second, milliseconds of script a frame, and the longest task, while weeks play for some seconds. */
async function playedFrames(page: WatchedPage) {
  await weekSlider(page).press("Home");
  await page.evaluate(() => {
    window.seen.frames.length = 0;
    window.seen.longTasks.length = 0;
  });
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.waitForFunction(() => Number(document.querySelector("[role=slider]")?.getAttribute("aria-valuenow")) >= 24);
  await page.getByRole("button", { name: "Pause" }).click();
  return page.evaluate(() => {
    const { frames, longTasks } = window.seen;
    const gaps = frames
      .slice(1)
      .map(({ at }, k) => at - frames[k].at)
      .filter((gap) => gap > 0 && gap < 1000);
    const took = frames.map(({ took }) => took).sort((one, other) => one - other);
    return {
      fps: 1000 / (gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length),
      mean: took.reduce((sum, one) => sum + one, 0) / took.length,
      p95: took[Math.floor(took.length * 0.95)],
      longest: Math.max(0, ...longTasks.map(({ took }) => took)),
    };
  });
}

test("232 people play at 55 frames a second, in two and in four networks, with little script a frame", async () => {
  const page = await lab.page();
  await paused(page);
  await repeatsDone(page);
  for (const panels of ["2", "4"]) {
    await page.getByRole("button", { name: panels, exact: true }).click();
    // The best of three: others may be at work on this machine.
    const tries: Awaited<ReturnType<typeof playedFrames>>[] = [];
    let idle = 60;
    do {
      idle = Math.min(idle, await idleFrames(page));
      tries.push(await playedFrames(page));
    } while (tries.length < 3 && Math.max(...tries.map(({ fps }) => fps)) < 55);
    const [{ fps, mean, p95, longest }] = tries.sort((one, other) => other.fps - one.fps);
    console.log(
      `${panels} networks: ${fps.toFixed(1)} frames a second; script ${mean.toFixed(2)} ms a frame, 95% below ${p95.toFixed(1)} ms; longest task ${longest.toFixed(0)} ms`,
    );
    // 55 frames a second leave 18 ms a frame; half of it is script's at most, with twice the room for a shared machine.
    expect(mean).toBeLessThan(9);
    // 55, where this machine has so many for a page that does nothing; else nearly as many as it has.
    expect(fps).toBeGreaterThanOrEqual(idle >= 59 ? 55 : 0.8 * idle);
  }
});

/** Frames a second that this machine gives a page at rest. */
async function idleFrames(page: WatchedPage): Promise<number> {
  return page.evaluate(async () => {
    const from = performance.now();
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    return 30_000 / (performance.now() - from);
  });
}

test("with reduced motion nothing plays by itself and an idle page draws no frame", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await networksShown(page);
  await repeatsDone(page);
  expect(await page.getByRole("button", { name: "Play", exact: true }).count()).toBe(1);
  const frames = await page.evaluate(async () => {
    window.seen.frames.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return window.seen.frames.length;
  });
  expect(frames).toBe(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("measures, the difference over time, pairs and panels can be chosen", async () => {
  const page = await lab.page();
  await paused(page);
  await repeatsDone(page);
  for (const measure of ["Everyone", "Devalued", "Worst-off tenth", "Gap"]) {
    const button = page.getByRole("button", { name: measure, exact: true });
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
  }
  await page.getByRole("button", { name: "C minus A", exact: true }).click();
  await page.locator(".k-chart[aria-label*='median']").waitFor();
  await page.locator(".pair select").first().selectOption({ label: "D thinned" });
  await page.getByRole("button", { name: "D minus A", exact: true }).waitFor();
  expect(await page.locator(".variant-name").allTextContents()).toEqual(["measured", "thinned"]);
  await page.getByRole("button", { name: "4", exact: true }).click();
  expect(await page.locator(".variant-name").allTextContents()).toEqual(["measured", "shuffled", "separated", "thinned"]);
  expect(page.faults).toEqual([]);
});
