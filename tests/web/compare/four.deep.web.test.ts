import { afterAll, beforeAll, expect, test } from "vitest";
import { fewRepeats, startResult } from "../../browser/flagship.ts";
import { networksShown, repeatsDone } from "../../browser/lab-steps.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(startResult(1, fewRepeats));
});
afterAll(() => lab.close());

test.each([
  [1280, 720],
  [1920, 1080],
])("four networks leave room for the dots, their strip, their scale and the counts: %i x %i", async (width, height) => {
  const page = await lab.page({ viewport: { width, height }, reducedMotion: "reduce" });
  await networksShown(page);
  await page.locator(".panel-choice .segment").last().click();
  await page.locator(".network").nth(3).waitFor();
  await repeatsDone(page);
  const room = page.locator(".compare-side .tab-panel");
  const bottomOf = (selector: string) =>
    page.locator(selector).evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().bottom)));
  const end = Math.min(height, await bottomOf(".compare-side .tab-panel"));
  for (const part of [".k-difference svg", ".k-sides", ".k-below"])
    expect(await bottomOf(`.compare-side ${part}`), part).toBeLessThanOrEqual(end);
  expect(await room.evaluate((one) => one.scrollTop)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  // On a high page who changed most is there as well, and networks still have the most room they can.
  if (height > 1000) expect(await bottomOf(".t-changed tbody tr:nth-child(2)")).toBeLessThanOrEqual(end);
  const picture = await page.locator(".network").first().boundingBox();
  expect(picture?.height ?? 0).toBeGreaterThan(height > 1000 ? 300 : 140);

  // The other two sides scroll in the same room: the page stays as high.
  for (const side of ["People", "Change"]) {
    await page.getByRole("tab", { name: new RegExp(`^${side}`) }).click();
    await page.waitForFunction(() => {
      const panel = document.querySelector(".compare-side .tab-panel");
      return panel !== null && panel.scrollHeight > panel.clientHeight + 100;
    });
    expect(await page.evaluate(() => document.documentElement.scrollHeight), side).toBe(height);
  }
  expect(page.faults).toEqual([]);
});
