import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

const still = { reducedMotion: "reduce" } as const;

async function runYear(page: WatchedPage): Promise<void> {
  await page.getByRole("button", { name: "Run the year", exact: true }).press("Enter");
  await page.getByRole("slider", { name: "Week" }).waitFor();
}

test("lesson 8 draws the bar that its reasons speak of, and names the lines of its experiment by what differs", async () => {
  const page = await lab.page(still, undefined, "#/lessons/luck-or-structure/4");
  await page.getByText("the bar under them").waitFor();
  const bar = page.locator(".fifty-times .k-interval");
  await bar.waitFor({ timeout: 30_000 });
  const [low, zero] = await Promise.all([bar.boundingBox(), page.locator(".fifty-times .k-zero").boundingBox()]);
  // B is lower on average, and the bar lies on that side.
  expect((low?.x ?? 0) + (low?.width ?? 0)).toBeLessThan(zero?.x ?? 0);
  expect(await page.locator(".fifty-times .asking-measured").textContent()).toContain("the bar is the 95% interval");

  await page.goto(`${lab.address}#/lessons/luck-or-structure/5`);
  await page.getByRole("button", { name: /^Run all/ }).press("Enter");
  await page.locator(".lesson-design-result .k-letter").nth(1).waitFor({ timeout: 30_000 });
  expect(await page.locator(".lesson-design-result .k-letter").allTextContents()).toEqual(["A anybody", "B neighbors"]);
  expect(await page.locator(".lesson-design-result tbody th").allTextContents()).toEqual(["A anybody", "B neighbors"]);
  expect(await page.locator(".lesson-design dd").allTextContents()).toEqual([
    "A anybody, B neighbors",
    "1 in 10, 2 in 10, 3 in 10",
  ]);
  expect(page.faults).toEqual([]);
});

test("lesson 6 says who is invited before anybody guesses, in the picture, its legend and its words", async () => {
  const page = await lab.page(still, undefined, "#/lessons/safe-place");
  const pictures = page.locator(".lesson-view .network-view");
  await pictures.nth(1).waitFor();
  const [a, b] = await pictures.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  for (const name of ["Sol", "Noor", "Eli", "Wen", "Asha", "Toni", "Tess", "Luca"]) expect(a).toContain(name);
  for (const name of ["Ada", "Tariq", "Mika", "Lior", "Sasha", "Jo", "Mina", "Cleo"]) expect(b).toContain(name);
  const drawn = () =>
    page
      .locator(".lesson-view canvas:first-child")
      .evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).toDataURL()));
  await expect.poll(async () => new Set(await drawn()).size).toBe(2);
  expect(await page.locator(".legend").textContent()).toContain("invited, not meeting yet");

  await page.goto(`${lab.address}#/lessons/safe-place/3`);
  await page.locator(".lesson-year .legend").getByText("invited, not meeting yet").waitFor();
  await runYear(page);
  await page.locator(".lesson-year .legend").getByText("in a group").waitFor();
  expect(await page.locator(".lesson-year .legend").textContent()).not.toMatch(/invited|has left/);
  expect(page.faults).toEqual([]);
});

test("on a projector the year keeps its legend, with who has left it where somebody does, and nothing is pushed off the page; people are said to have lived there before", async () => {
  const page = await lab.page(still, { theme: "light", textSize: "A++" }, "#/lessons/carries-all/3");
  await page.getByText("Before week 0 they have already lived 13 weeks in each network.").waitFor();
  await runYear(page);
  const legend = page.locator(".lesson-year .legend");
  expect(await legend.isVisible()).toBe(true);
  for (const words of ["distress, low to high", "ended", "faint: tie in both", "has left"])
    expect(await legend.getByText(words, { exact: true }).isVisible()).toBe(true);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(720);
  expect(page.faults).toEqual([]);
});
