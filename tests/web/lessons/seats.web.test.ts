import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

test("names of those who have a seat stand in the picture, off each other", async () => {
  const page = await lab.page(
    { viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" },
    undefined,
    "#/lessons/safe-place/5",
  );
  const list = page.getByLabel("Give a seat to", { exact: true }).first();
  const seated = ["Ada", "Amal", "Arlo", "Asha", "Cleo", "Dana", "Eli", "Emre"];
  for (const [k, name] of seated.entries()) {
    await list.selectOption({ label: name });
    await page.getByRole("button", { name: "Give a seat to" }).press("Enter");
    await page.locator(".seat").nth(k).waitFor();
  }
  // The picture is lowest beside what came of the run.
  await page.getByRole("button", { name: "Run the year" }).click();
  await page.locator(".try-result").waitFor({ timeout: 30_000 });
  const hidden = await page.evaluate(() => {
    const frame = document.querySelector(".edit-picture")?.getBoundingClientRect() ?? new DOMRect();
    const boxes = [...document.querySelectorAll(".edit-hull-name")].map((name) => ({
      name: name.textContent,
      box: name.getBoundingClientRect(),
    }));
    return boxes.flatMap(({ name, box }, k) => [
      ...(box.left < frame.left || box.right > frame.right || box.top < frame.top - 4 || box.bottom > frame.bottom + 4
        ? [`${name} is cut at the edge`]
        : []),
      ...boxes
        .slice(k + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right && other.left < box.right && box.top + 6 < other.bottom && other.top + 6 < box.bottom,
        )
        .map((other) => `${name} lies over ${other.name}`),
    ]);
  });
  expect(hidden).toEqual([]);
  const named = await page.locator(".edit-hull-name").allTextContents();
  expect(named.length).toBeGreaterThanOrEqual(6);
  for (const name of named) expect(seated).toContain(name);
  expect(page.faults).toEqual([]);
});
