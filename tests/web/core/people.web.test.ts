import { afterAll, beforeAll, expect, test } from "vitest";
import { fewRepeats, startResult } from "../../browser/flagship.ts";
import { paused, repeatsDone, weekSlider } from "../../browser/lab-steps.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(startResult(1, fewRepeats));
});
afterAll(() => lab.close());

/** Where the given person stands in a network's picture, as the page places people. */
async function pointOf(page: WatchedPage, person: number, network: number): Promise<{ x: number; y: number }> {
  const [nx, ny] = await page.evaluate((i) => {
    const { positions } = window.seen.answers["laid out"] as { positions: { xy: Float32Array } };
    return [positions.xy[2 * i], positions.xy[2 * i + 1]];
  }, person);
  const box = await page.locator(".network").nth(network).boundingBox();
  if (box === null) throw new Error("the network has no box");
  const margin = 13;
  return { x: box.x + margin + nx * (box.width - 2 * margin), y: box.y + margin + ny * (box.height - 2 * margin) };
}

test("a person clicked in one network is marked in every network, in the strip and in the table", async () => {
  const page = await lab.page();
  await paused(page);
  await page.getByRole("tab", { name: "People" }).click();
  const { x, y } = await pointOf(page, 10, 0);
  await page.mouse.click(x, y);
  const names = await page.locator(".network-name").allTextContents();
  expect(names.length).toBe(2);
  expect(new Set(names).size).toBe(1);
  expect(await page.locator(".strip-who b").textContent()).toBe(names[0]);
  expect(await page.getByRole("listbox").getByRole("option", { selected: true }).count()).toBe(2);

  await page.getByLabel("Find a person").fill(names[0]);
  await page.locator("tr.t-selected").first().waitFor();
  expect(page.faults).toEqual([]);
});

test("pointing at a row of the table marks the person in the networks, and clicking chooses them", async () => {
  const page = await lab.page();
  await paused(page);
  // Until all are here the sentence above the table grows, and another row may come to lie under the pointer.
  await repeatsDone(page);
  const row = page.locator(".t-person").first();
  const name = await row.locator(".t-name").textContent();
  await row.hover();
  await page.locator(".network-name").first().waitFor();
  expect(await page.locator(".network-name").allTextContents()).toEqual([name, name]);
  await row.locator(".t-name").click();
  expect(await page.locator(".strip-who b").textContent()).toBe(name);
});

test("a frame drawn with the mouse marks people; curves and table are then about them; Escape clears", async () => {
  const page = await lab.page();
  await paused(page);
  await page.getByRole("button", { name: "Everyone", exact: true }).click();
  await page.getByRole("tab", { name: "People" }).click();
  const line = () => page.locator(".k-line.k-A").first().getAttribute("d");
  const before = await line();
  const box = await page.locator(".network").first().boundingBox();
  if (box === null) throw new Error("the network has no box");
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const marked = Number((await page.locator(".strip").textContent())?.match(/^(\d+) people marked/)?.[1]);
  expect(marked).toBeGreaterThan(5);
  expect(await page.locator(".strip").textContent()).toContain("The lines and the table People are about them.");
  expect(await line()).not.toBe(before);
  expect(await page.locator(".t-people-head").textContent()).toContain(`${marked} people`);
  await page.getByRole("button", { name: "Gap", exact: true }).click();
  expect(await page.locator(".strip").textContent()).toContain("these lines are not");
  await page.getByRole("button", { name: "Show their line" }).click();
  await page.locator(".network").first().press("Escape");
  await page.locator(".strip .muted").waitFor();
  expect(await line()).toBe(before);
});

test("an open person shows states, ties, this week and why, and the sums add up; Escape goes back", async () => {
  const page = await lab.page();
  await paused(page);
  const { x, y } = await pointOf(page, 20, 1);
  await page.mouse.dblclick(x, y);
  await page.locator(".diary-view table").first().waitFor();
  expect(await page.getByRole("heading", { level: 2 }).first().textContent()).toMatch(/^Person \d+$/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("person-name");
  expect(await page.locator(".person-numbers").textContent()).toMatch(/Distress.*of 100/);
  await weekSlider(page).press("Home");
  await page.getByRole("button", { name: "One week on" }).click();
  await page.getByRole("button", { name: "One week on" }).click();
  await page.getByRole("heading", { name: "Week 2, and why" }).waitFor();
  await page.getByRole("button", { name: "Next person" }).click();
  await page.locator(".diary-view table").first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".network").first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("network");
  expect(page.faults).toEqual([]);
});
