import { afterAll, beforeAll, expect, test } from "vitest";
import { linesFor } from "../../../web/person/what-if-lines.ts";
import { optionsAt } from "../../../web/person/what-if-options.ts";
import { personName } from "../../../web/words/person-name.ts";
import { whatIfWords } from "../../../web/words/what-if.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { otherCourses, twinRun } from "../../../web/worker/twin.ts";
import { faults } from "../../browser/axe-faults.ts";
import { networksShown } from "../../browser/lab-steps.ts";
import { livingStart, livingText } from "../../browser/living.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(livingStart);
});
afterAll(() => lab.close());

/** The same question, asked of the engine here in Node: a friend from week 2 on, the first that the page offers. */
function inNode(name: string) {
  const source = { file: "circle.yaml", text: livingText, edits: [] };
  const { variants, seed } = runnable(source);
  const runs = runSet(variants, { seed, replicate: 0 }, () => 0);
  const person = Array.from({ length: runs.people.size }, (_, i) => i).find((i) => personName(runs.people, i) === name) ?? -1;
  const { friendsOfFriends } = optionsAt(runs.variants[1], runs.people, person, 2);
  const lines = linesFor({ kind: "friend", other: friendsOfFriends[0], setting: "", week: 2, trust: 0 }, person, runs.people);
  const twin = twinRun({ source, variant: 1, person, week: 2, lines });
  let lower = 0;
  otherCourses(
    { source: twin.source, person, week: 2, window: twin.window },
    Array.from({ length: 50 }, (_, k) => k + 1),
    ({ before, after }) => {
      if (after < before) lower++;
    },
  );
  return { twin, lower, friend: personName(runs.people, friendsOfFriends[0]) };
}

test("a what if is asked with the keyboard alone, says what a run in Node says, opens in Compare, and Undo takes it back", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await networksShown(page);
  await page.locator(".network").nth(1).press("Enter");
  await page.locator(".what-if").waitFor();
  const name = (await page.locator("#person-name").textContent()) ?? "";

  // The radio buttons are one stop; arrows choose; the sentence opens where it is chosen.
  const radios = page.getByRole("radio");
  await radios.first().focus();
  while (!(await page.getByRole("radio", { name: /had become a friend/ }).isChecked())) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Try it" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".what-if-result .button", { hasText: "Open both" }).waitFor();
  await page.getByText("50 repeats: the same people").waitFor({ timeout: 60_000 });

  const { twin, lower, friend } = inNode(name);
  expect(await page.locator(".what-if-sentence select").first().locator("option:checked").textContent()).toBe(friend);
  expect(await page.locator(".what-if-dots .k-sides").textContent()).toContain(`lower in ${lower}`);
  const said = await page.locator(".what-if-run").textContent();
  expect(said).toContain(whatIfWords.thisRun(twin.change, twin.window));
  expect(said).toContain(`${twin.slightly} moved by less, ${twin.same} not at all`);
  expect(await page.locator(".what-if-before").getAttribute("d")).not.toBe(
    await page.locator(".what-if-after").getAttribute("d"),
  );
  expect(await faults(page)).toEqual([]);

  await page.getByRole("button", { name: "Open both in Compare" }).press("Enter");
  await page.locator(".variant-name", { hasText: "kinder what if" }).waitFor();
  expect(await page.locator(".variant-name").allTextContents()).toEqual(["kinder", "kinder what if"]);
  await page.locator(".k-event", { hasText: "begins" }).first().waitFor();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".variant-name")].every(({ textContent }) => !textContent?.includes("what if")),
  );
  expect(await page.evaluate(() => window.seen.lostFocus)).toEqual([]);
  expect(page.faults).toEqual([]);
});
