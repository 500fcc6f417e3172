import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";
import { grays, pixelsOf } from "../../browser/pixels.ts";
import { screens, screensStart, show } from "../../browser/screens.ts";
import { setLooks } from "../../browser/set-looks.ts";

let lab: OpenLab;
let page: WatchedPage;
beforeAll(async () => {
  lab = await openLab(screensStart);
  page = await lab.page({ reducedMotion: "reduce" });
  for (const screen of screens.filter(({ name }) => name === "compare, answer")) await show(page, screen);
});
afterAll(() => lab.close());

/** A sign of the page as somebody sees it who sees no color. */
async function signs(selector: string): Promise<readonly (readonly number[])[]> {
  const found: (readonly number[])[] = [];
  for (const sign of await page.locator(selector).all()) found.push(grays(await pixelsOf(page, await sign.screenshot())));
  return found;
}

const mean = (sign: readonly number[]) => sign.reduce((sum, gray) => sum + gray, 0) / sign.length;
/** Share of pixels that look clearly different. */
const apart = (one: readonly number[], other: readonly number[]) =>
  one.filter((gray, k) => Math.abs(gray - (other[k] ?? 0)) > 0.2).length / Math.max(one.length, other.length);

test.each(["light", "contrast", "dark"] as const)("in %s, what signs mean is seen without color", async (theme) => {
  await setLooks(page, { theme, textSize: "A" });

  // More distress is darker, step by step; of a small sign only a part changes.
  const distress = (await signs(".compare-main .legend .p-mark")).slice(0, 4);
  expect(distress.length).toBe(4);
  for (let k = 1; k < 4; k++) expect(mean(distress[k - 1]) - mean(distress[k]), `step ${k}`).toBeGreaterThan(0.015);

  // A supportive tie, a harmful one: a line and a zigzag.
  const [support, harm] = await signs(".compare-main .legend li > svg:not(.p-mark)");
  expect(apart(support, harm)).toBeGreaterThan(0.1);

  // A and B: a ring and a filled circle, a dashed line and a solid, thicker one.
  const [a, b] = await signs(".variant-title .badge");
  expect(apart(a, b)).toBeGreaterThan(0.3);
  const lines = await page.locator(".compare-main .k-line").evaluateAll((all) =>
    all.slice(0, 2).map((line) => {
      const { strokeDasharray, strokeWidth } = getComputedStyle(line);
      return { dashed: strokeDasharray !== "none", wide: Number.parseFloat(strokeWidth) };
    }),
  );
  expect(new Set(lines.map(({ dashed }) => dashed)).size).toBe(2);
  expect(new Set(lines.map(({ wide }) => wide)).size).toBe(2);
});
