import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

/** The lowest line of the legend, once it is there; every sign in it is named. */
async function legendEnd(page: WatchedPage): Promise<number> {
  const legend = page.locator(".story .legend");
  await legend.waitFor();
  for (const words of ["distress, low to high", "shares the identity", "supportive tie", "harmful tie"])
    expect(await legend.getByText(words).isVisible()).toBe(true);
  return legend.evaluate((one) => one.getBoundingClientRect().bottom);
}

test("on a phone every screen of the story says what its signs mean, below what is asked and done", async () => {
  const page = await lab.page({ viewport: { width: 390, height: 844 } }, undefined, "#/");
  await page.getByRole("img", { name: "Week 1 of 6" }).waitFor();
  expect(await legendEnd(page)).toBeLessThanOrEqual(844);
  await page.getByRole("button", { name: "Continue" }).press("Enter");
  const run = page.getByRole("button", { name: /^Run the year/ });
  await run.waitFor();
  await page.getByText("They have already lived 16 weeks in each.").waitFor();
  const end = await legendEnd(page);
  expect(end).toBeLessThanOrEqual(844);
  expect((await run.boundingBox())?.y ?? 844).toBeLessThan(end);
  await page.getByRole("radio", { name: "Not sure" }).press("Space");
  await run.press("Enter");
  await page.getByRole("button", { name: "Show the result" }).waitFor();
  expect(await legendEnd(page)).toBeLessThanOrEqual(844);
  expect(page.faults).toEqual([]);
});

test("asking why leads to somebody who ended apart as the networks did, in the week in which their years part, and says so", async () => {
  const page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/");
  await page.getByRole("button", { name: "Continue" }).press("Enter");
  await page.getByText("They have already lived 16 weeks in each.").waitFor();
  await page.getByRole("radio", { name: "Not sure" }).press("Space");
  await page.getByRole("button", { name: /^Run the year/ }).press("Enter");
  await page.getByRole("button", { name: "Why did this happen?" }).press("Enter");
  const lead = page.locator(".person-lead");
  await lead.waitFor();
  const said = (await lead.textContent()) ?? "";
  const name = await page.locator("#person-name").textContent();
  const told = said.match(/than (\S+): (\d+) of 100 in A and (\d+) in B .* part after week (\d+)\./);
  expect(told?.[1]).toBe(name);
  expect(Number(told?.[2]) - Number(told?.[3])).toBeGreaterThan(10);
  const week = Number(told?.[4]) + 1;
  expect(await page.getByRole("slider", { name: "Week" }).getAttribute("aria-valuenow")).toBe(String(week));
  await page.getByRole("heading", { name: `Week ${week}, and why` }).waitFor();
  // The first question to the model is about whoever hurt them then, in that week.
  const asked = page.locator(".what-if select").first();
  const who = await asked.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent ?? "");
  expect(who).toContain("(harmful)");
  expect(said).toContain(who.split(" ")[0]);

  // It is about this person: it goes with the next.
  await page.getByRole("button", { name: "Next person" }).press("Enter");
  await lead.waitFor({ state: "detached" });
  expect(page.faults).toEqual([]);
});
