import { afterAll, beforeAll, expect, test } from "vitest";
import { fewRepeats, startResult } from "../../browser/flagship.ts";
import { networksShown, playedOut, repeatsDone, weekSlider } from "../../browser/lab-steps.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(startResult(1, fewRepeats));
});
afterAll(() => lab.close());

/** Presses Tab until what has focus is the wanted thing; fails when it comes round to where it began. */
async function tabTo(page: WatchedPage, wanted: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, wanted)) return;
  }
  throw new Error(`Tab never came to ${wanted}`);
}

test("everything can be done with the keyboard alone, and focus is never lost", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await networksShown(page);
  await repeatsDone(page);

  // Skip link, then Run within the first few stops.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  await tabTo(page, ".tool-run button");

  // A network is one stop; arrows go from person to person; space marks; Escape clears.
  await tabTo(page, ".network");
  await page.keyboard.press("ArrowRight");
  const first = await page.locator(".strip-who b").textContent();
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(".strip-who b").textContent()).not.toBe(first);
  await page.keyboard.press("Space");
  expect(await page.locator(".strip").textContent()).toContain("1 person marked");
  await page.keyboard.press("Escape");

  // Enter opens the person, Escape comes back to the network.
  await page.keyboard.press("Enter");
  await page.locator(".diary-view table").first().waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.className === "network");

  // Weeks.
  await tabTo(page, ".k-play");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
  await tabTo(page, "[role=slider]");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(".variant-week").first().textContent()).toBe("week 1");

  // Another pair, the table, a change, Run.
  await tabTo(page, ".compare-side [role=tab]");
  await page.keyboard.press("ArrowRight");
  await page.getByLabel("Find a person").waitFor();
  await page.keyboard.press("ArrowRight");
  await tabTo(page, ".compare-side input[type=range], .compare-side [role=slider]");
  await page.keyboard.press("End");
  await page.getByRole("tab", { name: "Change (1)" }).waitFor();
  await page.locator(".skip").focus();
  await tabTo(page, ".tool-run button");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".tool-run button")?.textContent === "Run", null, { timeout: 30_000 });

  // Looks.
  await page.locator(".skip").focus();
  await tabTo(page, ".looks-button");
  await page.keyboard.press("Enter");
  await tabTo(page, ".looks-panel input");
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.documentElement.dataset["size"])).toBe("A+");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("looks-button");

  expect(await page.evaluate(() => window.seen.lostFocus)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test("the live region speaks at most once in two seconds and never says nothing", async () => {
  const page = await lab.page();
  await networksShown(page);
  await repeatsDone(page);
  // The film's end, then time that stops twice in a moment.
  await weekSlider(page).press("End");
  await weekSlider(page).press("PageDown");
  await playedOut(page);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await page
    .locator("[role=status][aria-live]")
    .filter({ hasText: /^Paused/ })
    .waitFor();
  const said = await page.evaluate(() => window.seen.said);
  expect(said.length).toBeGreaterThan(0);
  for (let k = 1; k < said.length; k++) expect(said[k].at - said[k - 1].at).toBeGreaterThan(1900);
});
