import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";
import { outline } from "../../browser/outline.ts";
import { screens, screensStart, show } from "../../browser/screens.ts";
import { compared } from "./baselines.ts";

let lab: OpenLab;
let page: WatchedPage;
beforeAll(async () => {
  lab = await openLab(screensStart);
  page = await lab.page({ reducedMotion: "reduce", deviceScaleFactor: 0.5 }, undefined, "#/");
});
afterAll(() => lab.close());

/** Screens that stand still, all of whose numbers follow from their seed. The opening is passed through. */
const looked = [
  "story question",
  "story result",
  "lessons",
  "one-friend, question",
  "one-friend, predict",
  "one-friend, reveal",
  "compare, answer",
  "person",
  "network, people",
  "scenario",
  "help, model",
];
const idle = ["story result", "one-friend, reveal", "compare, answer"];
const outlines: string[] = [];

describe.each(
  screens.filter(({ name }) => name === "story opening" || looked.includes(name)).map((one) => [one.name, one] as const),
)("%s", (name, screen) => {
  test("is there, and is heard as it was", async () => {
    await show(page, screen);
    outlines.push(`# ${name}\n${await outline(page)}`);
  });
  if (idle.includes(name))
    test("with reduced motion nothing is drawn while nothing happens", async () => {
      const drawnInASecond = () =>
        page.evaluate(async () => {
          const before = window.seen.frames.length;
          await new Promise((resolve) => setTimeout(resolve, 1000));
          return window.seen.frames.length - before;
        });
      // A second or two after coming here, whatever followed from it is over.
      await expect.poll(drawnInASecond, { timeout: 6000 }).toBe(0);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    });
  if (looked.includes(name))
    test("looks as it did", async () => {
      await page.mouse.move(0, 0);
      await page.evaluate(async () => {
        scrollTo(0, 0);
        await document.fonts.ready;
      });
      expect(await compared(page, lab.version, name)).toBe("");
      await screen.leave?.(page);
    });
});

test("what is heard is what was reviewed", async () => {
  await expect(`${outlines.join("\n\n")}\n`).toMatchFileSnapshot("outlines.md");
  expect(page.faults).toEqual([]);
});
