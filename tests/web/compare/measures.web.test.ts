import { afterAll, beforeAll, expect, test } from "vitest";
import { networksShown, paused, repeatsDone } from "../../browser/lab-steps.ts";
import { livingStart } from "../../browser/living.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";
import { sideways } from "../../browser/sizes.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(livingStart);
});
afterAll(() => lab.close());

test("distress stands first; what else there is to draw is chosen beside it, by claim, in Compare and of one person", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await paused(page);
  await repeatsDone(page);
  const what = page.getByRole("combobox", { name: "What is drawn" });
  const whose = page.getByRole("group", { name: "Whose distress" });
  expect(await what.locator("option").allTextContents()).toEqual([
    "Distress",
    "Goal persistence",
    "Self-esteem",
    "Internalized stigma",
    "Pride",
  ]);
  expect(await what.locator("optgroup").evaluateAll((groups) => groups.map((one) => one.getAttribute("label")))).toEqual([
    "Encouragement",
    "Self-acceptance",
  ]);
  await whose.getByRole("button", { name: "Gap" }).click();

  const changedMost = page.locator("#changed-most");
  expect(await changedMost.textContent()).toBe("Who changed most, this run");
  await what.selectOption("Self-esteem");
  expect(await whose.count()).toBe(0);
  await expect.poll(() => changedMost.textContent()).toBe("Whose distress changed most, this run");
  await expect
    .poll(() => page.locator(".k-verdict").textContent())
    .toContain("Self-esteem, devalued, last 13 weeks; higher is better");
  expect(await page.locator(".k-time-field .k-chart").getAttribute("aria-label")).toMatch(
    /^Self-esteem, devalued at week \d+: A [3-9]\d\.\d \(at the start .*Points of 0 to 100\.$/,
  );
  expect(await page.locator(".k-dot").count()).toBe(4);

  // Back at distress it is the gap again.
  await what.selectOption("Distress");
  expect(await whose.getByRole("button", { name: "Gap" }).getAttribute("aria-pressed")).toBe("true");

  await what.selectOption("Goal persistence");
  await page.locator(".network").first().press("Enter");
  await page.locator(".person-weeks").waitFor();
  expect(await what.locator("option:checked").textContent()).toBe("Goal persistence");
  const name = await page.locator("#person-name").textContent();
  expect(await page.locator(".person-weeks h3").textContent()).toBe(`${name}\u2019s goal persistence over the weeks`);
  await what.selectOption("Distress");
  expect(await page.locator(".person-weeks h3").textContent()).toBe(`${name}\u2019s distress over the weeks`);
  expect(page.faults).toEqual([]);
});

test("on a phone the choice stands beside the play button and nothing lies to the side", async () => {
  const page = await lab.page({ reducedMotion: "reduce", viewport: { width: 390, height: 844 } });
  await networksShown(page);
  const what = page.getByRole("combobox", { name: "What is drawn" });
  for (const measure of ["Internalized stigma", "Distress"]) {
    await what.selectOption(measure);
    expect(await sideways(page)).toEqual([]);
    const [choice, play] = await Promise.all([what.boundingBox(), page.locator(".k-play").boundingBox()]);
    expect(Math.abs((choice?.y ?? 0) + (choice?.height ?? 0) / 2 - (play?.y ?? 99) - (play?.height ?? 0) / 2)).toBeLessThan(4);
    expect(choice?.height).toBeGreaterThanOrEqual(44);
  }
  expect(page.faults).toEqual([]);
});
