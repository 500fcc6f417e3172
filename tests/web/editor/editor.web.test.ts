import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

const text = `kith: 1
title: Circles or spread?
seed: 4
weeks: 8
population: { people: 24, identities: [{ dimension: religion, share: 0.25 }] }
settings:
  school: { climate: 0.6, time: 0.6, units: 3 }
network: { generator: ring, neighbors: 4 }
ties: { preset: fixed }
mechanisms: { preset: both }
compare:
  near: {}
  far: { network: { generator: small-world, neighbors: 4, rewiring: 1 } }
replicates: 2
`;

let lab: OpenLab;
let page: WatchedPage;

beforeAll(async () => {
  lab = await openLab({ file: "circle.yaml", text, files: {}, results: null });
  page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/network");
  await picture().waitFor();
});
afterAll(async () => {
  expect(page.faults).toEqual([]);
  await lab.close();
});

const picture = () => page.getByRole("listbox", { name: /^Network A, near/ });
const tab = (name: RegExp) => page.getByRole("tab", { name });
const tabSays = (name: string) => page.getByRole("tab", { name, exact: true }).waitFor();

test("a tie is drawn, made harmful, cut and brought back by keyboard alone, and the run that follows has it", async () => {
  await tabSays("Ties 48");
  await picture().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("c");
  const field = page.getByRole("combobox", { name: "Find a person" });
  await field.waitFor();
  const first = page.getByRole("dialog").getByRole("option").first();
  const other = (await first.locator("span").first().textContent()) ?? "";
  await page.keyboard.type(other);
  await page.keyboard.press("Enter");
  await tabSays("Ties 49");
  expect(await picture().evaluate((element) => element === document.activeElement)).toBe(true);

  await page.keyboard.press("h");
  await page
    .getByText(/is harmful now/)
    .first()
    .waitFor();
  await page.keyboard.press("x");
  await tabSays("Ties 48");
  await page.keyboard.press("Control+z");
  await tabSays("Ties 49");

  await page.getByRole("button", { name: "Run with your changes", exact: true }).click();
  await page.getByText(/^.*This run, week 8: average distress/).waitFor();
  // Nobody moves because somebody ran it, and the other network is as it was.
  await page.getByRole("button", { name: "B", exact: true }).click();
  await tabSays("Ties 48");
  await page.getByRole("button", { name: "A", exact: true }).click();
  await tabSays("Ties 49");
});

test("the tables do what the picture does: a name, an identity, a person more, a tie cut", async () => {
  await page.getByRole("button", { name: "Ada", exact: true }).click();
  const name = page.getByRole("textbox", { name: "Name of Ada" });
  await name.fill("Marlo");
  await name.press("Enter");
  await page.getByRole("textbox", { name: "Name of Marlo" }).waitFor();
  const carries = page.getByRole("checkbox", { name: "Marlo shares the identity religion" });
  const before = await carries.isChecked();
  await carries.click();
  await expect.poll(() => carries.isChecked()).toBe(!before);
  await page.getByRole("button", { name: "Add a person" }).click();
  await tabSays("People 25");
  await page.getByRole("button", { name: /^Remove / }).click();
  await tabSays("People 24");
  await tab(/^Ties/).click();
  await page.getByRole("rowheader").first().getByRole("button").click();
  await page.getByRole("button", { name: "Cut this tie" }).click();
  await tabSays("Ties 48");
});

test("the name in an open row is read whole, on a desk and on a phone, and the table lies within its place", async () => {
  // Before: "Person 38" read "Person 3", and the row pushed the table past its side.
  const long = "Marlo from the second row";
  const field = page.getByRole("textbox", { name: /^Name of / }).first();
  await tab(/^People/).click();
  if (!(await field.isVisible())) await page.locator(".edit-side .t-name").first().click();
  const before = await field.inputValue();
  await field.fill(long);
  await field.press("Enter");
  await expect.poll(() => field.inputValue()).toBe(long);
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    const past = await page.evaluate(() =>
      [".edit-open input", ".edit-scroll"].map((one) => {
        const { scrollWidth = 999, clientWidth = 0 } = document.querySelector(one) ?? {};
        return scrollWidth - clientWidth;
      }),
    );
    expect(past, `${width}`).toEqual([0, 0]);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await field.fill(before);
  await field.press("Enter");
  await expect.poll(() => field.inputValue()).toBe(before);
});

test("what was edited is there again after a reload", async () => {
  await page.reload();
  await tabSays("Ties 48");
  await tab(/^People/).click();
  await page.getByRole("button", { name: "Marlo", exact: true }).waitFor();
});

test("a drag from person to person ties them, and a drag across ties cuts them", async () => {
  const at = (place: number) =>
    page
      .locator(".edit-person .p-rim")
      .nth(place)
      .boundingBox()
      .then((box) => [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const);
  await page.getByRole("button", { name: "Connect" }).click();
  const [from, to] = [await at(0), await at(12)];
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 4 });
  await page.getByText(/^Release: tie /).waitFor();
  await page.mouse.up();
  await tabSays("Ties 49");
  await page.getByRole("button", { name: "Cut" }).first().click();
  const box = await picture().boundingBox();
  if (box === null) throw new Error("there is no picture");
  await page.mouse.move(box.x + 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 3, box.y + box.height / 2 + 2, { steps: 4 });
  await page.getByText(/^Release: cut /).waitFor();
  await page.mouse.up();
  await page
    .getByText(/ties cut\./)
    .first()
    .waitFor();
});

test("a file with a broken row is told by its line with a fix, and comes in without that row", async () => {
  await page.getByRole("button", { name: "Import" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "club.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("from,to,trust\nAnna,Ben,0.7\nBen,Cai,many\nCai,Dov,0.2\nDov,Anna,0.9\n"),
  });
  await page.getByText("Row 3:").waitFor();
  expect(await page.locator(".error").textContent()).toMatch(/"many" instead of a number\. Replace "many" by a number\./);
  await page.getByRole("button", { name: "Leave these rows out" }).click();
  await page.getByText("4 people, 3 ties.").waitFor();
  expect(await page.getByRole("radio", { name: /Replace names with codes/ }).isChecked()).toBe(true);
  expect(await page.getByRole("dialog").getByText("Anna").count()).toBe(0);
  await page.getByRole("button", { name: "Use this network" }).click();
  await tabSays("People 4");
  await page.getByRole("button", { name: "P1", exact: true }).waitFor();
  await page.getByRole("button", { name: "Run with your changes", exact: true }).click();
  await page.getByText(/This run, week 8/).waitFor();
});

test("whoever is chosen comes into sight in the table, and the page still begins at its top", async () => {
  const page = await lab.page({ reducedMotion: "reduce", viewport: { width: 1024, height: 600 } });
  await page.locator(".network").first().waitFor();
  await page.goto(`${lab.address}#/person`);
  await page.locator(".person-head").first().waitFor();
  await page.goto(`${lab.address}#/network`);
  await page.locator(".edit-scroll .t-selected").first().waitFor();
  const where = () =>
    page.locator(".edit-scroll").evaluate((box) => {
      const chosen = box.querySelector(".t-selected")?.getBoundingClientRect();
      const { top, bottom } = box.getBoundingClientRect();
      return { scrolled: scrollY, seen: chosen !== undefined && chosen.top >= top && chosen.bottom <= bottom };
    });
  await expect.poll(where).toEqual({ scrolled: 0, seen: true });
  expect(page.faults).toEqual([]);
});
