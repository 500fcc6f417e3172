import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faults } from "../../browser/axe-faults.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

const text = `kith: 1
title: A small circle # for a test
question: Does the climate matter?
seed: 3
weeks: 8
warmUp: 4
population: { people: 12, identities: [{ dimension: religion, share: 0.5 }] }
settings: { work: { climate: 0.6, time: 0.5 } }
network: { generator: ring, neighbors: 4 }
compare:
  as it is: {}
  kinder: { settings: { work: { climate: 0.1 } } }
`;

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab({ file: "circle.yaml", text, files: {}, results: null });
});
afterAll(() => lab.close());

const editor = (page: Page) => page.getByRole("textbox", { name: /scenario as text/i });
const written = async (page: Page) => `${(await page.locator(".cm-line").allInnerTexts()).join("\n").trim()}\n`;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });

/** Types a key that is none at the end of the text, and closes what the editor offers. */
async function typeWrongKey(page: Page): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("replicats: 3");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

async function textIs(page: Page, wanted: string): Promise<void> {
  await expect.poll(() => written(page)).toBe(wanted);
}

test("a wrong key is named under its line and below the text, its fix is one press away, and then it runs", async () => {
  const page = await lab.page({}, undefined, "#/scenario");
  await typeWrongKey(page);
  await page.locator(".ed-box").waitFor();
  expect(await page.locator(".ed-box").textContent()).toContain("Did you mean “replicates”?");
  expect(await page.locator(".scenario-foot").textContent()).toContain("1 problem The last good version is still in the lab.");
  await button(page, "Run: 1 problem first").waitFor();
  await button(page, /^Line 13: /).click();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("scenario-host");
  expect(await faults(page)).toEqual([]);

  await page.locator(".ed-box").getByRole("button", { name: "Use replicates" }).click();
  await textIs(page, `${text}replicates: 3\n`);
  await button(page, "Run with your changes").click();
  await button(page, "Run").waitFor();
  expect(await page.evaluate(() => window.seen.violations)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test("the room Person says why there is nobody to look at, and leads to the text where it is put right", async () => {
  const page = await lab.page({}, undefined, "#/scenario");
  await typeWrongKey(page);
  await button(page, "Run: 1 problem first").waitFor();
  await page.goto(`${lab.address}#/person`);
  await page.reload();
  const main = page.getByRole("main");
  await main.getByText("The scenario cannot run like this").waitFor();
  expect(await main.textContent()).toContain("Line 13. “replicats” is not a key of a scenario");
  expect(await faults(page)).toEqual([]);
  await main.getByRole("link", { name: "To the text of the scenario" }).click();
  await textIs(page, `${text}replicats: 3\n`);
  expect(page.faults).toEqual([]);
});

test("form and text are one document: what is set in one stands in the other, and each change can be taken back", async () => {
  const page = await lab.page({}, undefined, "#/scenario");
  await editor(page).waitFor();
  await button(page, "People").click();
  const climate = page.getByRole("textbox", { name: "Climate, as a number" });
  await climate.fill("0.3");
  await climate.press("Enter");
  await textIs(page, text.replace("climate: 0.6", "climate: 0.3"));

  await editor(page).focus();
  await page.keyboard.press("Control+Home");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "End", "Backspace"]) await page.keyboard.press(key);
  await page.keyboard.type("9");
  await page.getByRole("main").getByRole("button", { name: "Compare", exact: true }).click();
  await expect.poll(() => page.getByRole("textbox", { name: "Weeks, as a number" }).inputValue()).toBe("9");

  await button(page, "What did I change?").click();
  const dialog = page.getByRole("dialog");
  await expect.poll(() => dialog.getByRole("rowheader").allInnerTexts()).toHaveLength(2);
  expect(await dialog.textContent()).toMatch(/settings\.work\.climate[\s\S]*0\.6[\s\S]*0\.3/);
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Take back: weeks" }).click();
  await expect.poll(() => dialog.getByRole("rowheader").count()).toBe(1);
  await textIs(page, text.replace("climate: 0.6", "climate: 0.3"));
  await dialog.getByRole("button", { name: "Start over" }).click();
  await textIs(page, text);
  await page.locator(".toast-undo").click();
  await textIs(page, text.replace("climate: 0.6", "climate: 0.3"));
  expect(page.faults).toEqual([]);
});

test("keys of the tables are offered where they can stand, and Escape leaves the text", async () => {
  const page = await lab.page({}, { theme: "contrast", textSize: "A" }, "#/scenario");
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("mech");
  // By the mouse: Enter in the first moments of a list that has just opened is a new line, on purpose.
  await page.getByRole("option", { name: /mechanisms/ }).click();
  await page.getByRole("option", { name: /preset/ }).waitFor();
  await page.locator(".ed-card").waitFor();
  expect(await page.locator(".ed-card").textContent()).toContain("Which mechanisms are on to begin with.");
  await page.keyboard.press("Escape");
  await page.keyboard.type("belonging: off f r ?");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("scenario-foot");
  await textIs(page, `${text}mechanisms:\n  belonging: off f r ?\n`);
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => window.seen.lostFocus)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test("a file of one's own is opened with the tables that it names, and saved with them", async () => {
  const page = await lab.page({}, undefined, "#/scenario");
  await editor(page).waitFor();
  await button(page, "Open").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^With others and alone/ })
    .waitFor();
  await page
    .locator("input[type=file]")
    .setInputFiles(["scenarios/hypotheses/h02-one-tie.yaml", "scenarios/hypotheses/h02-one-tie.csv"]);
  await page.getByRole("heading", { level: 1, name: "One close tie" }).waitFor();
  await button(page, "Run").waitFor();
  const saved: string[] = [];
  page.on("download", (download) => saved.push(download.suggestedFilename()));
  await button(page, "Save file").click();
  await expect.poll(() => saved).toEqual(["h02-one-tie.yaml", "h02-one-tie.csv"]);
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { level: 1, name: "A small circle" }).waitFor();
  await textIs(page, text);
  expect(page.faults).toEqual([]);
});

test("what is typed while the first run is still under way is read as well", async () => {
  const long = text.replace("people: 12", "people: 3000").replace("weeks: 8", "weeks: 104");
  const slow = await openLab({ file: "circle.yaml", text: long, files: {}, results: null });
  const page = await slow.page({}, undefined, "#/scenario");
  await typeWrongKey(page);
  await button(page, "Run: 1 problem first").waitFor();
  await page.locator(".ed-box").waitFor();
  expect(page.faults).toEqual([]);
  await slow.close();
});

test("letters that were typed just before a reload are there after it, in the text as in a field of the form", async () => {
  const page = await lab.page({}, undefined, "#/scenario");
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# the last word");
  await page.reload();
  await textIs(page, `${text}# the last word\n`);

  await page.getByRole("main").getByRole("button", { name: "Compare", exact: true }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Named in haste");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Named in haste" }).waitFor();
  expect(page.faults).toEqual([]);
});

test("a letter that is typed in the moment in which what was typed before is taken over stays", async () => {
  const page = await lab.page({}, undefined, "#/scenario");
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.evaluate(() => {
    const own = window.setTimeout;
    const patched = (work: () => void, wait?: number) => {
      // The pause after which typing counts as done.
      if (wait !== 350) return own(work, wait);
      window.setTimeout = own;
      return own(() => {
        work();
        document.execCommand("insertText", false, "d");
      }, wait);
    };
    window.setTimeout = patched as typeof window.setTimeout;
    document.execCommand("insertText", false, "# the en");
  });
  await textIs(page, `${text}# the end\n`);
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await page.goBack();
  await textIs(page, `${text}# the end\n`);
  expect(page.faults).toEqual([]);
});

test("what is set in the form and typed in the text while the first run is under way are both there", async () => {
  const long = text.replace("people: 12", "people: 3000").replace("weeks: 8", "weeks: 104");
  const slow = await openLab({ file: "circle.yaml", text: long, files: {}, results: null });
  const page = await slow.page({}, undefined, "#/scenario");
  await editor(page).waitFor();
  await button(page, "People").click();
  const climate = page.getByRole("textbox", { name: "Climate, as a number" });
  await climate.fill("0.3");
  await climate.press("Enter");
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# typed");
  // The form's number comes into the text once that run is there.
  await textIs(page, `${long.replace("climate: 0.6", "climate: 0.3")}# typed\n`);
  expect(page.faults).toEqual([]);
  await slow.close();
});
