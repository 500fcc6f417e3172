import { afterAll, beforeAll, expect, test } from "vitest";
import { faults } from "../../browser/axe-faults.ts";
import { cutOff } from "../../browser/cut-off.ts";
import { onceSettled } from "../../browser/once-settled.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";
import { screens, screensStart, show } from "../../browser/screens.ts";
import { sideways } from "../../browser/sizes.ts";
import { untranslated } from "../../browser/untranslated.ts";

let lab: OpenLab;
let page: WatchedPage;
beforeAll(async () => {
  lab = await openLab(screensStart);
  page = await lab.page({ reducedMotion: "reduce" }, undefined, "?language=pseudo-rtl#/");
});
afterAll(() => lab.close());

/** What is made longer at its end is not part of a name that holds it: no fault of the page. */
const without = ["label-content-name-mismatch"];

test.each(screens.map((screen) => [screen.name, screen] as const))(
  "%s: from right to left and two fifths longer every text is the language's, none is cut off, and axe finds nothing",
  async (_, screen) => {
    await show(page, screen);
    expect(await untranslated(page)).toEqual([]);
    const read = await onceSettled(page, async () => [...(await cutOff(page)), ...(await sideways(page))]);
    expect([...read, ...(await faults(page, { without }))]).toEqual([]);
    await screen.leave?.(page);
    expect(page.faults).toEqual([]);
  },
);
