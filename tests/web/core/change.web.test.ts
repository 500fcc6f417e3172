import { afterAll, beforeAll, expect, test } from "vitest";
import { fewRepeats, startResult } from "../../browser/flagship.ts";
import { paused, repeatsDone } from "../../browser/lab-steps.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(startResult(1, fewRepeats));
});
afterAll(() => lab.close());

test("a slider changes nothing before Run; Run lives the weeks again and fetches new repeats", async () => {
  const page = await lab.page();
  await paused(page);
  const curve = () => page.locator(".k-line.k-A").first().getAttribute("d");
  const before = await curve();
  await page.getByRole("tab", { name: "Change" }).click();
  const slider = page.getByRole("slider", { name: /climate/i }).first();
  await slider.focus();
  await slider.press("Home");
  await page.getByRole("tab", { name: "Change (1)" }).waitFor();
  expect(await curve()).toBe(before);
  await page.getByRole("button", { name: "Run with your changes" }).click();
  await page.waitForFunction((old) => document.querySelector(".k-line.k-A")?.getAttribute("d") !== old, before);
  await page.getByRole("button", { name: "Run", exact: true }).first().waitFor();
  await page.getByRole("tab", { name: "Answer" }).click();
  await repeatsDone(page);
  expect(await page.locator(".k-verdict-sentence").textContent()).not.toBe("");
  expect(page.faults).toEqual([]);
});

test("another seed is lived at once and is one of the reader's changes", async () => {
  const page = await lab.page();
  await paused(page);
  await page.locator("[data-agreement=agrees]").waitFor();
  await page.locator(".tool-seed").click();
  await page.locator(".tool-facts").getByText("Seed 8").waitFor();
  await page.getByRole("tab", { name: "Change (1)" }).waitFor();
  await page.getByRole("button", { name: "Run", exact: true }).first().waitFor();
  expect(page.faults).toEqual([]);
});

test("a scenario with problems says each with its line, and nothing pretends to be on its way", async () => {
  const broken = await openLab({ file: "broken.yaml", text: "kith: 1\ntitle: Broken\nweks: 3\n", files: {}, results: null });
  const page = await broken.page();
  await page.locator(".errors").waitFor();
  expect(await page.locator(".errors").textContent()).toContain("Line 3. “weks” is not a key of a scenario");
  expect(await page.locator(".compare-waiting").count()).toBe(0);
  expect(page.faults).toEqual([]);
  await broken.close();
});

test("a parameter that is a word is chosen from its words, with what the word means", async () => {
  const text = `kith: 1
title: Small
seed: 1
weeks: 8
replicates: 2
population: { people: 12, identities: [{ dimension: religion, share: 0.5 }] }
settings: { work: { climate: 0.6, time: 0.5 } }
network: { generator: ring, neighbors: 2 }
mechanisms: { preset: both, distressContagion: on }
compare: { one: {}, other: { settings: { work: { climate: 0.3 } } } }
`;
  const small = await openLab({ file: "small.yaml", text, files: {}, results: null });
  const page = await small.page();
  await page.getByRole("tab", { name: "Change" }).click();
  await page.getByLabel("Find a parameter").fill("spreading mood mode");
  const choice = page.getByRole("combobox", { name: /mode/i });
  await choice.waitFor();
  expect(await choice.inputValue()).toBe("distress");
  await choice.selectOption("mood");
  await page.getByRole("tab", { name: "Change (1)" }).waitFor();
  expect(await page.locator(".slider-meaning").first().textContent()).toContain("distress does not spread");
  await page.getByRole("button", { name: "Reset to distress: mode" }).click();
  expect(await choice.inputValue()).toBe("distress");
  expect(page.faults).toEqual([]);
  await small.close();
});

test("every parameter of the mechanisms that are on can be found and set by number", async () => {
  const page = await lab.page();
  await paused(page);
  await page.getByRole("tab", { name: "Change" }).click();
  await page.getByLabel("Find a parameter").fill("belonging halfPoint");
  const field = page.getByRole("textbox").or(page.getByRole("spinbutton")).last();
  await field.fill("2");
  await field.press("Enter");
  await page.getByRole("tab", { name: "Change (1)" }).waitFor();
});
