import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faults } from "../../browser/axe-faults.ts";
import { fewRepeats, startResult } from "../../browser/flagship.ts";
import { networksShown, repeatsDone } from "../../browser/lab-steps.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(startResult(1, fewRepeats));
});
afterAll(() => lab.close());

async function noSidewaysScroll(page: WatchedPage): Promise<void> {
  const { content, frame } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    frame: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(frame);
}

/** Every state of the page, one after the other, each checked. */
async function eachState(page: WatchedPage, check: (state: string) => Promise<void>): Promise<void> {
  await check("answer");
  await page.getByRole("tab", { name: "People" }).click();
  await check("people");
  await page.getByRole("tab", { name: "Change" }).click();
  await check("change");
  await page.getByRole("tab", { name: "Answer" }).click();
  await page.locator(".network").first().press("ArrowRight");
  await check("person chosen");
  await page.getByRole("button", { name: "C minus A", exact: true }).click();
  await check("difference over time");
  await page.getByRole("button", { name: "Lines", exact: true }).click();
  await page.locator(".network").first().press("Space");
  await check("people marked");
  await page.locator(".network").first().press("Escape");
  const four = page.getByRole("button", { name: "4", exact: true });
  if (await four.isVisible()) {
    await four.click();
    await check("four networks");
    await page.getByRole("button", { name: "2", exact: true }).click();
  }
  await page.locator(".looks-button").click();
  await check("looks open");
  await page.keyboard.press("Escape");
  await page.locator(".network").first().press("Enter");
  await page.locator(".diary-view table").first().waitFor();
  await page.getByText("What the other rows mean").first().click();
  await check("person open");
  await page.keyboard.press("Escape");
  await networksShown(page);
}

describe.each([
  ["1280x720", 1280, 720],
  ["390x844", 390, 844],
] as const)("at %s", (_, width, height) => {
  test.each([
    ["light", "A"],
    ["contrast", "A"],
    ["dark", "A"],
    ["light", "A++"],
  ] as const)(
    "axe finds nothing in any state in %s, size %s",
    async (theme, size) => {
      const page = await lab.page({ viewport: { width, height }, reducedMotion: "reduce" }, { theme, textSize: size });
      await networksShown(page);
      await repeatsDone(page);
      const found: string[] = [];
      await eachState(page, async (state) => {
        found.push(...(await faults(page)).map((fault) => `${state}: ${fault}`));
        await noSidewaysScroll(page);
      });
      expect(found).toEqual([]);
    },
    180_000,
  );
});

test("at 320 px, and with text twice as large, nothing has to be scrolled sideways", async () => {
  const page = await lab.page({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
  await networksShown(page);
  await repeatsDone(page);
  await eachState(page, () => noSidewaysScroll(page));
  await page.setViewportSize({ width: 640, height: 720 });
  await page
    .addStyleTag({ content: "html{font-size:200%}" })
    .catch(() => page.evaluate(() => void (document.documentElement.style.fontSize = "200%")));
  await noSidewaysScroll(page);
});
