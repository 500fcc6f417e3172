import { afterAll, beforeAll, expect, test } from "vitest";
import { faults } from "../../browser/axe-faults.ts";
import { type Looks, type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

/** Opening, question and result, each checked. Buttons are found by what they are, for their names may be in any language. */
async function eachStage(page: WatchedPage, check: (stage: string) => Promise<void>): Promise<void> {
  await page.locator(".opening-picture .p-disc").first().waitFor();
  await check("opening");
  await page.locator("main .button-primary").click();
  await page.locator(".choice canvas").first().waitFor();
  await page.getByRole("radio").nth(1).check();
  await check("question");
  await page.locator("main .button-primary").click();
  await page.locator(".k-dot").nth(49).waitFor({ timeout: 30_000 });
  await check("result");
}

async function sizeOf(page: WatchedPage) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { sideways: scrollWidth - clientWidth, below: scrollHeight - clientHeight };
  });
}

test.each<[what: string, width: number, height: number, looks: Looks, address: string, fits: boolean]>([
  ["on a phone", 390, 844, { theme: "light", textSize: "A" }, "#/", false],
  ["on a projector in a dark room", 1280, 720, { theme: "dark", textSize: "A++" }, "#/", true],
  ["in high contrast", 1280, 720, { theme: "contrast", textSize: "A" }, "#/", true],
  ["from right to left in longer words", 1280, 720, { theme: "light", textSize: "A" }, "?language=pseudo-rtl#/", false],
])("axe finds nothing in the story and nothing is cut off %s", async (_, width, height, looks, address, fits) => {
  const page = await lab.page({ viewport: { width, height }, reducedMotion: "reduce" }, looks, address);
  const found: string[] = [];
  await eachStage(page, async (stage) => {
    found.push(...(await faults(page)).map((fault) => `${stage}: ${fault}`));
    const { sideways, below } = await sizeOf(page);
    if (sideways > 0) found.push(`${stage}: ${sideways} pixels to the side`);
    if (fits && below > 0) found.push(`${stage}: ${below} pixels below the screen`);
  });
  expect(found).toEqual([]);
  expect(page.faults).toEqual([]);
});

test("at 320 pixels nothing has to be scrolled sideways", async () => {
  const page = await lab.page({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" }, undefined, "#/");
  await eachStage(page, async (stage) => {
    expect((await sizeOf(page)).sideways, stage).toBeLessThanOrEqual(0);
  });
});
