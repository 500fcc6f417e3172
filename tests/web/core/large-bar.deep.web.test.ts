import { afterAll, beforeAll, expect, test } from "vitest";
import { fewRepeats, startResult } from "../../browser/flagship.ts";
import { networksShown } from "../../browser/lab-steps.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";
import { below, unseen } from "../../browser/sizes.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(startResult(2, fewRepeats));
});
afterAll(() => lab.close());

function height(page: WatchedPage, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);
}

test("in the projector's letters what npm start computed takes one line, and the rooms stay on the screen", async () => {
  const page = await lab.page({ reducedMotion: "reduce" }, { theme: "light", textSize: "A++" });
  await networksShown(page);
  const note = page.locator(".agreement[data-agreement=agrees]");
  await note.waitFor({ timeout: 60_000 });
  expect(await height(page, ".bar")).toBe(56);
  // All of it is told to whoever points at it or listens.
  for (const told of [await note.getAttribute("title"), await note.textContent()])
    expect(told).toMatch(/Agrees with npm start to the last bit, in 2 repeats\. Hash [0-9a-f]{12}/);
  expect(await note.locator(".agreement-short").textContent()).toBe("Agrees with npm start");
  await expect.poll(() => below(page)).toEqual([]);
  // The question in one line, of which a title says all, and both networks, with a chart whose numbers are apart.
  expect(await unseen(page, [".question", ".network", ".k-time", ".compare-main .legend"])).toEqual([]);
  const question = page.locator(".question");
  expect(await question.getAttribute("title")).toBe(await question.textContent());
  expect(await height(page, ".question")).toBeLessThan(40);
  const ticks = await page
    .locator(".k-time .k-chart .k-tick")
    .evaluateAll((all) => all.map((tick) => tick.getBoundingClientRect().top).sort((a, b) => a - b));
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  for (let k = 1; k < ticks.length; k++) expect(ticks[k] - ticks[k - 1]).toBeGreaterThan(28);
  // On a higher page all of it.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect.poll(() => unseen(page, [".question", ".network", ".k-time", ".compare-main .legend"])).toEqual([]);
  expect(await below(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });

  const rooms = page.getByRole("navigation", { name: "Rooms" });
  await rooms.getByRole("link", { name: "Network" }).click();
  await page.locator(".edit-picture").waitFor();
  expect(await page.title()).toMatch(/^Network · Bridges, or the number of ties.* · Kith$/);
  expect(await below(page)).toEqual([]);
  await rooms.getByRole("link", { name: "Scenario" }).click();
  await page.locator(".scenario-tools").waitFor();
  // Run stands in the one row, at its end.
  expect(await height(page, ".tool")).toBeLessThan(64);
  expect(await below(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});
