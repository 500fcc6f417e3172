import { expect, test } from "vitest";
import { faults } from "../../browser/axe-faults.ts";
import { networksShown, paused, repeatsDone } from "../../browser/lab-steps.ts";
import { livingStart, livingText } from "../../browser/living.ts";
import { openLab } from "../../browser/open-lab.ts";

const sizes = [
  { viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" },
  { viewport: { width: 390, height: 844 }, reducedMotion: "reduce" },
] as const;

test("axe finds nothing on the page of a scenario with problems", async () => {
  const lab = await openLab({ file: "broken.yaml", text: "kith: 1\ntitle: Broken\nweks: 3\n", files: {}, results: null });
  for (const size of sizes) {
    const page = await lab.page(size);
    await page.locator(".errors").waitFor();
    expect(await faults(page)).toEqual([]);
  }
  await lab.close();
});

test("axe finds nothing on the page of one variant alone", async () => {
  const text = `${livingText.split("compare:")[0]}replicates: 3\n`;
  const lab = await openLab({ file: "one.yaml", text, files: {}, results: null });
  for (const size of sizes) {
    const page = await lab.page(size);
    await networksShown(page);
    expect(await page.locator(".network").count()).toBe(1);
    expect(await faults(page)).toEqual([]);
  }
  await lab.close();
});

test("axe finds nothing while changes are run and after, nor where no one carries the identity", async () => {
  const lab = await openLab(livingStart);
  const page = await lab.page(sizes[0]);
  await paused(page);
  await page.getByRole("tab", { name: "Change" }).click();
  const slider = page.getByRole("slider", { name: /climate/i }).first();
  await slider.focus();
  await slider.press("Home");
  await page.getByRole("tab", { name: "Change (1)" }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Run with your changes" }).click();
  await page.getByRole("button", { name: "Run", exact: true }).first().waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("tab", { name: "Answer" }).click();
  await repeatsDone(page);
  expect(await faults(page)).toEqual([]);
  await lab.close();

  const nobody = await openLab({ ...livingStart, text: livingText.replace("share: 0.3", "share: 0") });
  const empty = await nobody.page(sizes[0]);
  await networksShown(empty);
  expect(await faults(empty)).toEqual([]);
  expect(await empty.locator("body").textContent()).not.toContain("NaN");
  expect(empty.faults).toEqual([]);
  await nobody.close();
});
