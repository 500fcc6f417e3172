import { afterAll, beforeAll, expect, test } from "vitest";
import { faults } from "../../browser/axe-faults.ts";
import { cutOff } from "../../browser/cut-off.ts";
import { onceSettled } from "../../browser/once-settled.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";
import { type Screen, screensStart, show } from "../../browser/screens.ts";
import { setLooks } from "../../browser/set-looks.ts";
import { below, sideways, unseen } from "../../browser/sizes.ts";

const desk = { width: 1280, height: 720 };
const hand = { width: 320, height: 640 };

/** What lies half under a row of buttons that stays is scrolled to before it is pressed. */
const isNotHalfHidden = (fault: string) => !/^target-size.*partially obscured/s.test(fault);

/** What is wrong with a screen, look by look, in one visit: looks change while the screen stays as it is. */
async function wrongIn(page: WatchedPage, screen: Screen): Promise<string[]> {
  const found: string[] = [];
  const note = (look: string, wrong: readonly string[]) => found.push(...wrong.map((what) => `${look}: ${what}`));

  const read = () => onceSettled(page, async () => [...(await cutOff(page)), ...(await sideways(page))]);
  const fits = () => onceSettled(page, async () => (screen.fits === true ? below(page) : []));

  note("light", [...(await faults(page)), ...(await read()), ...(await fits())]);
  // A theme is an attribute of the root: what is not color is the same in every one.
  await setLooks(page, { theme: "contrast", textSize: "A" });
  note("high contrast", await faults(page, { only: ["color-contrast"] }));
  await setLooks(page, { theme: "dark", textSize: "A" });
  note("dark", await faults(page, { only: ["color-contrast"] }));

  await setLooks(page, { theme: "light", textSize: "A++" });
  note("A++", [...(await faults(page)), ...(await read()), ...(await fits())]);
  note("A++", await onceSettled(page, () => unseen(page, screen.seen ?? [])));

  await page.setViewportSize(hand);
  await setLooks(page, { theme: "light", textSize: "A" });
  note("320 px", [...(await faults(page)).filter(isNotHalfHidden), ...(await read())]);
  await page.setViewportSize(desk);
  return found;
}

/** A test for each screen, on one page that goes through them all. */
export function testEachLook(screens: readonly Screen[]): void {
  let lab: OpenLab;
  let page: WatchedPage;
  beforeAll(async () => {
    lab = await openLab(screensStart);
    page = await lab.page({ viewport: desk, reducedMotion: "reduce" }, undefined, "#/");
  });
  afterAll(() => lab.close());

  test.each(screens.map((screen) => [screen.name, screen] as const))(
    "%s: axe finds nothing in any look, and all of it can be read",
    async (_, screen) => {
      await show(page, screen);
      expect(await wrongIn(page, screen)).toEqual([]);
      await screen.leave?.(page);
      expect(page.faults).toEqual([]);
    },
  );
}
