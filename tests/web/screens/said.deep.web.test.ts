import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

/** What was said: something, never nothing, and never more than one thing in two seconds. */
async function saidAtEase(page: WatchedPage): Promise<void> {
  const said = await page.evaluate(() => window.seen.said);
  expect(said.length).toBeGreaterThan(0);
  expect(said.map(({ text }) => text.trim())).not.toContain("");
  for (let k = 1; k < said.length; k++) expect(said[k].at - said[k - 1].at, said[k].text).toBeGreaterThan(1900);
}

test("the story speaks at most once in two seconds while the twelve and the forty live, and never says nothing", async () => {
  const page = await lab.page({}, undefined, "#/");
  await page.getByRole("img", { name: /Week 4 of 6/ }).waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: "Not sure" }).check();
  await page.getByRole("button", { name: "Run the year", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /of 50|all 50/ }).waitFor({ timeout: 60_000 });
  await saidAtEase(page);
  expect(page.faults).toEqual([]);
});
