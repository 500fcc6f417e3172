import { afterAll, beforeAll, expect, test } from "vitest";
import { writtenLessons } from "../../../web/lessons/all-lessons.ts";
import { linkOf, readLink, shippedTexts } from "../../../web/share/link.ts";
import { plainState, type SharedState } from "../../../web/share/shared-state.ts";
import { freshDocument } from "../../../web/state/document.ts";
import { networksShown, paused, weekShown, weekSlider } from "../../browser/lab-steps.ts";
import { livingText } from "../../browser/living.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

const maySeeClipboard = { permissions: ["clipboard-read", "clipboard-write"] };

/** The link that the page copies when it is asked to. */
async function copied(page: WatchedPage): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await page.getByRole("button", { name: "Copy link" }).click();
  const text = () => page.evaluate(() => navigator.clipboard.readText());
  // Not waitForFunction: a promise of "not yet" is something, and would end the wait.
  await expect.poll(text, { timeout: 30_000 }).not.toBe("");
  return text();
}

const flagship = (await shippedTexts()).get("flagship.yaml") ?? "";
const compared: SharedState = {
  ...plainState,
  place: { at: "playground", room: "scenario" },
  document: {
    ...freshDocument("flagship.yaml", flagship),
    text: flagship.replace(/^replicates: .*$/m, "replicates: 3"),
    edits: [{ path: ["mechanisms", "belonging", "rate"], value: 0.21 }],
  },
  week: 33,
  pair: [1, 0],
  measure: "worstTenth",
  panels: 3,
  selected: 11,
};

test("a link brings the exact state back: copied again it is the same link", async () => {
  const hash = await linkOf(compared);
  const page = await lab.page(maySeeClipboard, undefined, hash);
  // The first run has to be there before the page can stand at a week of it.
  await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Compare" }).click();
  await networksShown(page);
  expect(await weekShown(page)).toBe(33);
  expect(await page.locator(".network").count()).toBe(3);
  expect(await page.getByRole("button", { name: "Worst-off tenth", exact: true }).getAttribute("aria-pressed")).toBe("true");
  await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Scenario" }).click();
  const again = await copied(page);
  expect(await readLink(new URL(again).hash)).toEqual({ kind: "state", state: compared, changed: false });
  expect(page.faults).toEqual([]);
});

test("the link stays in the address bar until the reader goes elsewhere, and a reload keeps what they made of it", async () => {
  const state: SharedState = {
    ...plainState,
    place: { at: "playground", room: "compare" },
    document: freshDocument("circle.yaml", livingText),
  };
  const hash = await linkOf(state);
  const page = await lab.page({}, undefined, hash);
  await paused(page);
  expect(new URL(page.url()).hash).toBe(hash);
  await page.getByRole("button", { name: /another seed/ }).click();
  await page.getByText("Seed 2", { exact: false }).waitFor();
  await page.waitForFunction(() => localStorage.getItem("kith.work")?.includes('"seed"') === true);
  await page.reload();
  await paused(page);
  expect(new URL(page.url()).hash).toBe(hash);
  expect(await page.locator(".tool-facts").textContent()).toContain("Seed 2");
  await page.getByRole("link", { name: "Lessons" }).click();
  expect(new URL(page.url()).hash).toBe("#/lessons");
});

test("a link to somebody opens them in their variant and week, and stays in the address bar", async () => {
  const state: SharedState = {
    ...plainState,
    place: { at: "playground", room: "person" },
    document: freshDocument("circle.yaml", livingText),
    week: 12,
    selected: 5,
    variant: 1,
  };
  const hash = await linkOf(state);
  const page = await lab.page({}, undefined, hash);
  await page.locator("#person-name").waitFor();
  await page.getByRole("button", { name: "B kinder", pressed: true }).waitFor();
  expect(await page.locator("#person-name").textContent()).toContain("Robin"); // The sixth of the made-up names.
  expect(await weekShown(page)).toBe(12);
  expect(new URL(page.url()).hash).toBe(hash);
});

test("the link of every lesson opens its step and its week", async () => {
  const page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/lessons");
  for (const { id, title } of writtenLessons) {
    const link = await linkOf({
      ...plainState,
      place: { at: "lesson", lesson: id, step: 2 },
      lesson: { short: false, ran: true, attempt: { ties: [], numbers: [], members: [] } },
      week: 9,
    });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, link);
    await page.getByText(title).first().waitFor();
    await weekSlider(page).and(page.locator('[aria-valuenow="9"]')).waitFor();
    expect(new URL(page.url()).hash).toBe(link);
  }
  expect(page.faults).toEqual([]);
});

test.each(["#v1=broken", "#v9=from-next-year"])("%s ends in plain words and the story", async (hash) => {
  const page = await lab.page({}, undefined, hash);
  await page
    .getByText(/That link/)
    .first()
    .waitFor();
  await page.getByRole("heading", { level: 1, name: "Same people." }).waitFor();
  expect(page.faults).toEqual([]);
});

test("where the browser does not let the page copy, the link is there to be copied by hand", async () => {
  const page = await lab.page({}, undefined, "#/scenario");
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.getByRole("button", { name: "Copy link" }).click();
  const field = page.getByRole("textbox", { name: "Link" });
  await field.waitFor();
  const link = await field.inputValue();
  expect(await page.evaluate(() => document.getSelection()?.toString() ?? "")).toBe(link);
  expect((await readLink(new URL(link).hash)).kind).toBe("state");
});

test("where a scenario is too long for a link a file is offered instead", async () => {
  const ties = Array.from({ length: 4000 }, (_, k) => `${k % 999},${(k * 7919) % 997}`).join("\n");
  const document = freshDocument("mine.yaml", livingText, { "ties.csv": ties });
  const page = await lab.page({}, undefined, "#/help");
  await page.evaluate((work) => localStorage.setItem("kith.work", work), JSON.stringify({ version: 1, document }));
  await page.goto(`${lab.address}?again#/scenario`);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("dialog", { name: "Too much for a link" }).waitFor();
  await page.getByRole("button", { name: "Save hand-out file" }).click();
  // This server has no one-file lab to bake it from.
  await page
    .getByText(/one-file lab is not at hand/)
    .first()
    .waitFor();
});
