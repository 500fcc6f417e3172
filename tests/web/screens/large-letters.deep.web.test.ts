import { afterAll, beforeAll, expect, test } from "vitest";
import { cutOff } from "../../browser/cut-off.ts";
import { onceSettled } from "../../browser/once-settled.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";
import { screens, screensStart, show } from "../../browser/screens.ts";
import { sideways } from "../../browser/sizes.ts";

// What somebody sets in their browser who needs letters twice as large. The rest is what Playwright sets.
const twice =
  "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4,defaultFontSize=32";

let lab: OpenLab;
let page: WatchedPage;
beforeAll(async () => {
  lab = await openLab(screensStart, [twice]);
  page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/");
});
afterAll(() => lab.close());

test.each(screens.map((screen) => [screen.name, screen] as const))(
  "%s: in a browser with letters twice as large nothing is cut off or lies to the side",
  async (_, screen) => {
    await show(page, screen);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    expect(await onceSettled(page, async () => [...(await cutOff(page)), ...(await sideways(page))])).toEqual([]);
    await screen.leave?.(page);
    expect(page.faults).toEqual([]);
  },
);
