import { afterAll, beforeAll, expect, test } from "vitest";
import { faults } from "../../browser/axe-faults.ts";
import { networksShown, playedOut, repeatsDone } from "../../browser/lab-steps.ts";
import { livingStart, livingText } from "../../browser/living.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

const text = livingText
  .replace("replicates: 4", "replicates: 400")
  .replace("compare:", "groups:\n  - { name: club, who: { share: 15% }, safeSpace: true }\ncompare:")
  .replace(
    "kinder: { settings: { work: { climate: 0.1 } } }",
    "kinder: { settings: { work: { climate: 0.1 } }, interventions: [{ what: shock, week: 20, name: public debate }] }",
  );

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab({ ...livingStart, text });
});
afterAll(() => lab.close());

/** The moving picture of the first network, as it stands. */
function picture(page: WatchedPage): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLCanvasElement>(".network-people")?.toDataURL() ?? "");
}

test("repeats can be stopped and more of them asked for; none is missing and none comes twice", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await networksShown(page);
  await page.locator(".k-dot").nth(9).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  const more = page.getByRole("button", { name: "50 more repeats" });
  await more.waitFor();
  const stopped = await page.locator(".k-dot").count();
  expect(stopped).toBeLessThan(400);
  await more.click();
  await page.getByRole("button", { name: "Stop", exact: true }).waitFor();
  await repeatsDone(page);
  await page.waitForFunction((count) => document.querySelectorAll(".k-dot").length === count, stopped + 50);
  await page.getByRole("button", { name: /^Table: Repeats/ }).click();
  const rows = await page.locator("dialog tbody th").allTextContents();
  expect(rows).toEqual(Array.from({ length: stopped + 50 }, (_, k) => String(k)));
  await page.keyboard.press("Escape");

  // What marks show beside distress and identity is off, one press away, and told in the legend.
  const plain = await picture(page);
  expect(await page.locator(".legend").first().textContent()).toContain("in a group");
  await page.getByRole("button", { name: "More that people’s marks can show" }).click();
  for (const layer of [/^Resilience/, /^Self-esteem/, /^Believing/]) await page.getByRole("checkbox", { name: layer }).check();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  const legend = await page.locator(".legend").first().textContent();
  for (const words of ["resilience, lower to higher", "fuller: more self-esteem", "stripes: believing"])
    expect(legend).toContain(words);
  expect(await picture(page)).not.toBe(plain);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  expect(await faults(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test("while weeks play, what begins is said", async () => {
  const page = await lab.page();
  await playedOut(page);
  const said = await page.evaluate(() => window.seen.said.map(({ text }) => text));
  expect(
    said.filter((text) => /^Week 20\. Public debate begins\. Average distress: A .*; B .*in A, \d+ in B\.$/.test(text)),
  ).toHaveLength(1);
  expect(page.faults).toEqual([]);
});
