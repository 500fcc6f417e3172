import { afterAll, beforeAll, expect, test } from "vitest";
import { networksShown } from "../../browser/lab-steps.ts";
import { livingStart } from "../../browser/living.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(livingStart);
});
afterAll(() => lab.close());

test("on a phone every room stands in the row of rooms, each as wide as a finger", async () => {
  const page = await lab.page({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });
  await networksShown(page);
  const rooms = await page.locator(".rooms .room").evaluateAll((all) =>
    all.map((room) => {
      const { left, right, width } = room.getBoundingClientRect();
      return { name: room.textContent, seen: left >= 0 && right <= innerWidth, wide: width >= 44 };
    }),
  );
  expect(rooms).toHaveLength(5);
  for (const room of rooms) expect(room).toEqual({ name: room.name, seen: true, wide: true });
  expect(page.faults).toEqual([]);
});
