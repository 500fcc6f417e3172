import { afterAll, beforeAll, expect, test } from "vitest";
import { topics } from "../../../web/help/topics.ts";
import { faults } from "../../browser/axe-faults.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

test("the question mark opens the keys, and every topic is a page that anybody can read", async () => {
  const page = await lab.page({}, undefined, "#/help/model");
  await page.getByRole("heading", { level: 1, name: "What is this model?" }).waitFor();
  await page.keyboard.press("?");
  await page.getByRole("heading", { level: 1, name: "Keys" }).waitFor();
  const found: string[] = [];
  for (const topic of topics) {
    await page.locator(`.help-topics a[href="#/help/${topic}"]`).click();
    await page.locator(`.help-topics [aria-current][href="#/help/${topic}"]`).waitFor();
    if (topic === "parameters" || topic === "evidence") await page.getByRole("status").getByText(/\d/).first().waitFor();
    found.push(...(await faults(page)).map((fault) => `${topic}: ${fault}`));
  }
  expect(found).toEqual([]);
  expect(page.faults).toEqual([]);
});

test("a parameter is found by what it means, and its source is the finding that it leans on", async () => {
  const page = await lab.page(
    { viewport: { width: 320, height: 640 } },
    { theme: "light", textSize: "A++" },
    "#/help/parameters",
  );
  await page.getByRole("searchbox").fill("belonging half full");
  const row = page.locator(".help-rows > div");
  await expect.poll(() => row.count()).toBe(1);
  expect(await row.textContent()).toContain("mechanisms.belonging.halfPoint");
  await page.getByRole("searchbox").fill("?");
  await page.getByText("Nothing by that name").waitFor();
  await page.getByRole("searchbox").fill("belonging half full");
  await row.getByRole("link").click();
  const finding = page.locator("#row-9");
  await finding.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("row-9");
  const widths: number[] = [];
  for (const topic of topics) {
    await page.locator(`.help-topics a[href="#/help/${topic}"]`).click();
    await page.locator(`.help-topics [aria-current][href="#/help/${topic}"]`).waitFor();
    widths.push(await page.evaluate(() => document.documentElement.scrollWidth));
  }
  expect(widths).toEqual(topics.map(() => 320));
  expect(page.faults).toEqual([]);
});
