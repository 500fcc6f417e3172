import { afterAll, beforeAll, expect, test } from "vitest";
import { fewRepeats, startResult } from "../../browser/flagship.ts";
import { paused } from "../../browser/lab-steps.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(startResult(1, fewRepeats));
});
afterAll(() => lab.close());

/** How much of each picture people's marks color: half as much where they are filled to a level as where they are in one color. */
function colored(page: WatchedPage): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>(".network-people")].map((canvas) => {
      // From a copy: a canvas that is read again and again is drawn another way from then on, and the browser says so.
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
      copy?.drawImage(canvas, 0, 0);
      const { data } = copy?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 200 && data[at] - data[at + 2] > 25) count++;
      return count / (data.length / 4);
    }),
  );
}

test("networks beside each other draw people alike, those that were there and those that came", async () => {
  const page = await lab.page({ viewport: { width: 1920, height: 1080 }, reducedMotion: "reduce" });
  await paused(page);
  await page.getByRole("button", { name: "4", exact: true }).click();
  await page.locator(".network-people").nth(3).waitFor();
  // Every picture is drawn in its new room.
  await expect.poll(async () => (await colored(page)).filter((share) => share > 0).length).toBe(4);
  await expect
    .poll(async () => {
      const shares = await colored(page);
      return Math.max(...shares) / Math.min(...shares);
    })
    .toBeLessThan(1.3);
  expect(page.faults).toEqual([]);
});
