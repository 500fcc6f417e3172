import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { networksShown } from "../../browser/lab-steps.ts";
import { livingStart } from "../../browser/living.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(livingStart);
});
afterAll(() => lab.close());

/** Of everything that a selector finds: what is drawn in its letters, in their edge, and behind it, as far as it has a ground of its own. */
function colors(page: Page, selector: string): Promise<readonly { fill: string; edge: string; color: string; ground: string }[]> {
  return page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const { fill, stroke, color, backgroundColor } = getComputedStyle(element);
      return { fill, edge: stroke, color, ground: backgroundColor };
    }),
  );
}

test("in the colors of a system that is dark, letters in pictures are light, and their edge is as dark as the page", async () => {
  const page = await lab.page({ forcedColors: "active", colorScheme: "dark", reducedMotion: "reduce" }, undefined, "#/person");
  await page.locator(".p-name").first().waitFor();
  const [sheet] = await colors(page, "html");
  const [name] = await colors(page, ".p-name");
  const [tick] = await colors(page, ".k-tick");
  expect(sheet.ground).toBe("rgb(0, 0, 0)");
  expect(name.fill).toBe(sheet.color);
  expect(name.edge).toBe(sheet.ground);
  expect(tick.fill).toBe(sheet.color);
  expect(page.faults).toEqual([]);
});

test("in the colors of a system the room that is open, the side that is shown and the tool in hand stand out", async () => {
  const page = await lab.page({ forcedColors: "active", colorScheme: "dark", reducedMotion: "reduce" });
  await networksShown(page);
  const standsOut = async (chosen: string, other: string) => {
    const [[one], [rest]] = [await colors(page, chosen), await colors(page, other)];
    expect(one.ground, chosen).not.toBe(rest.ground);
    expect(one.color, chosen).not.toBe(one.ground);
  };
  await standsOut(".room[aria-current]", ".room:not([aria-current])");
  await standsOut(".place[aria-current]", ".place:not([aria-current])");
  await standsOut(".tab[aria-selected=true]", ".tab[aria-selected=false]");
  await page.getByRole("link", { name: "Network", exact: true }).click();
  await page.locator(".edit-rail-tool").first().waitFor();
  await standsOut(".edit-rail-tool[aria-pressed=true]", ".edit-rail-tool[aria-pressed=false]");
  expect(page.faults).toEqual([]);
});
