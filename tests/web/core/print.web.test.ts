import { afterAll, beforeAll, expect, test } from "vitest";
import { networksShown } from "../../browser/lab-steps.ts";
import { livingText } from "../../browser/living.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

const title = "Whether people who live in a kinder climate keep other friends than people who live in a harsh one";

let lab: OpenLab;
beforeAll(async () => {
  const text = livingText.replace(/^title:.*$/m, `title: ${title}`);
  lab = await openLab({ file: "own.yaml", text, files: {}, results: null });
});
afterAll(() => lab.close());

test("what is printed in a dark room is dark on white, pictures too, and the room is dark again afterward", async () => {
  const page = await lab.page({ reducedMotion: "reduce" }, { theme: "dark", textSize: "A" });
  await networksShown(page);
  const looks = () =>
    page.evaluate(() => ({
      ink: getComputedStyle(document.body).color,
      picture: document.querySelector<HTMLCanvasElement>(".network canvas")?.toDataURL(),
    }));
  const before = await looks();
  await page.evaluate(() => {
    addEventListener("beforeprint", () => {
      const { body } = document;
      body.dataset["ink"] = getComputedStyle(body).color;
      body.dataset["picture"] = document.querySelector<HTMLCanvasElement>(".network canvas")?.toDataURL() ?? "";
    });
  });
  await page.pdf();
  const printed = await page.evaluate(() => ({ ...document.body.dataset }));
  expect(before.ink).toBe("rgb(246, 242, 232)");
  expect(printed["ink"]).toBe("rgb(31, 28, 23)");
  expect(printed["picture"]).toMatch(/^data:image/);
  expect(printed["picture"]).not.toBe(before.picture);
  await expect.poll(looks).toEqual(before);
  expect(page.faults).toEqual([]);
});

test("on paper a title stands in full, and there is nothing to press that leads elsewhere", async () => {
  const page = await lab.page();
  const heading = page.getByRole("heading", { level: 1, name: title });
  await heading.waitFor();
  const cut = () => heading.evaluate((element) => element.scrollWidth > element.clientWidth + 1);
  expect(await cut()).toBe(true);
  await page.emulateMedia({ media: "print" });
  await expect.poll(cut).toBe(false);
  expect(await page.getByRole("link", { name: "Scenario", exact: true }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Run", exact: true }).count()).toBe(0);
  expect(page.faults).toEqual([]);
});
