import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

test("a double click goes on by one step: nobody is shown the year before they could guess, nor the answer before the year", async () => {
  const page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/lessons/one-friend");
  const step = page.locator(`.lesson-step[aria-current="step"]`);
  const onward = (name: string) => page.locator(".lesson-go").getByRole("button", { name });
  await onward("Make a guess").dblclick();
  await onward("Run the year").waitFor();
  expect(await step.textContent()).toContain("Step 2 of");
  await onward("Run the year").dblclick();
  await onward("See fifty repeats").waitFor();
  expect(await step.textContent()).toContain("Step 3 of");
  expect(page.faults).toEqual([]);
});
