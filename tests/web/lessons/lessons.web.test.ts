import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fill, measuredAs } from "../../../web/lessons/verdict.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";
import { judgedInNode, lessonData } from "./lesson-files.ts";
import { change, goOn, guess, guessed, heading, press, tryOut } from "./lesson-steps.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

const lessons = lessonData();

test("there are eight lessons, each one with a number of its own", () => {
  expect(lessons.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

describe("every lesson goes from its question to its last line by keyboard, and says what Node measures with the same seed", () => {
  test.each(lessons)("$number $title", async (lesson) => {
    const { id, question, predict, attempt, reveal, takeaway } = lesson;
    const page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/lessons");
    await page.getByRole("link", { name: question }).press("Enter");
    await expect.poll(() => heading(page).textContent()).toBe(question);
    // From here on focus is never lost, and follows from step to step.
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await page.evaluate(() => window.seen.lostFocus.splice(0));

    await goOn(page, "Make a guess", 2);
    await guess(page, predict);
    await goOn(page, "Run the year", 3);
    await page.getByRole("slider", { name: "Week" }).waitFor();
    await goOn(page, "See fifty repeats", 4);

    const judged = judgedInNode(id, 50);
    const text = (written: string) =>
      fill(written, judged)
        .map((piece) => piece.text)
        .join("");
    await expect.poll(() => heading(page).textContent(), { timeout: 20_000 }).toBe(text(reveal.verdict[measuredAs(judged)]));
    expect(await page.locator(".guess-tag").textContent()).toContain(guessed(predict));
    expect(await page.locator(".lesson-why li").count()).toBe(reveal.why.length);

    await goOn(page, "Next", 5);
    await page.locator(".lesson-picture").locator("canvas, svg").first().waitFor();
    await change(page, lesson);
    await tryOut(page, attempt);
    await goOn(page, "Next", 6);
    await expect.poll(() => heading(page).textContent()).toBe(text(takeaway[measuredAs(judged)]));
    expect(await page.locator(".lesson-leaves-out li").count()).toBe(lesson.leavesOut.length);
    // Rows of the table of evidence lead there, and so does its name.
    const rows = (judged.source?.match(/row \d+/g) ?? []).map((row) => `#/help/${row.replace(" ", "-")}`);
    const links = await page.locator(".lesson-sources a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(rows.length === 0 ? [] : [...rows, "#/help/evidence"]);
    expect(page.faults).toEqual([]);
    expect(await page.evaluate(() => window.seen.lostFocus)).toEqual([]);
  });
});

test("a reload brings back the step, the guess and what was tried; the list says what was seen to the end", async () => {
  const lesson = lessons[4];
  const page = await lab.page({ reducedMotion: "reduce" }, undefined, `#/lessons/${lesson.id}/2`);
  await guess(page, lesson.predict);
  await page.goto(`${lab.address}#/lessons/${lesson.id}/5`);
  await change(page, lesson);
  await page.reload();
  await page.locator(".lesson-did").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator(".lesson-did").waitFor({ state: "detached" });
  await press(page, "Back");
  await expect.poll(() => page.locator(".guess-tag").textContent()).toContain("B");
  await page.goto(`${lab.address}#/lessons/${lesson.id}/6`);
  await page.locator(".lesson-leaves-out").waitFor();
  await page.goto(`${lab.address}#/lessons`);
  await page.getByText("seen to the end").waitFor();
});

test("the year plays when it was asked for before its networks were there, and from the guess", async () => {
  const [lesson] = lessons;
  const page = await lab.page({}, undefined, `#/lessons/${lesson.id}/3`);
  await press(page, "Run the year");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.goto(`${lab.address}#/lessons/${lesson.id}/2`);
  await goOn(page, "Run the year", 3);
  await page.getByRole("button", { name: "Pause" }).press("Enter");
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
});

test("the three-minute version leaves out the year and the trying, and nobody has to guess", async () => {
  const lesson = lessons[2];
  const page = await lab.page({ reducedMotion: "reduce" }, undefined, `#/lessons/${lesson.id}`);
  await page.getByRole("switch", { name: "Three-minute version" }).press("Space");
  expect(await page.locator(".lesson-step").count()).toBe(4);
  await goOn(page, "Make a guess", 2);
  await goOn(page, "Next", 3);
  await page.locator(".lesson-size").waitFor();
  await goOn(page, "Next", 4);
  await page.locator(".lesson-leaves-out").waitFor();
});
