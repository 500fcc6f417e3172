import { afterAll, beforeAll, expect, test } from "vitest";
import { networksShown, paused, weekShown } from "../../browser/lab-steps.ts";
import { livingStart } from "../../browser/living.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(livingStart);
});
afterAll(() => lab.close());

/** Pages of a PDF, counted in its source. */
async function pagesPrinted(page: WatchedPage, format: "A4" | "Letter"): Promise<number> {
  const pdf = (await page.pdf({ format })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function worksheetDrawn(page: WatchedPage): Promise<void> {
  await page.locator(".sheet-network canvas").nth(1).waitFor();
}

test("what a teacher turns off is not in the pupils' view, and their words are", async () => {
  const page = await lab.page({}, undefined, "#/teacher");
  for (const name of ["Story", "Network editor", "Scenario editor"])
    await page.getByRole("switch", { name, exact: true }).click();
  await page.getByText("all 8").click();
  await page.getByRole("switch", { name: "Lesson 1: One friend" }).click();
  await page.getByText("7 of 8").waitFor();
  await page.getByRole("textbox", { name: /note of support/ }).fill("Room 12, at lunch.");
  await page.getByRole("button", { name: "A++ projector" }).click();

  const [pupils] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: /Open the pupils/ }).click(),
  ]);
  // They begin with the lesson that the hour is about.
  await pupils.getByRole("heading", { level: 1, name: /^Are people better off/ }).waitFor();
  expect(await pupils.getByRole("banner").getByRole("link").allTextContents()).toEqual([
    "Kith, to the story",
    "Lessons",
    "Playground",
    "Help and keys",
  ]);
  expect(await pupils.locator("html").getAttribute("data-size")).toBe("A++");
  await pupils.goto(`${lab.address}#/lessons/tie-that-hurts/6`);
  await pupils.getByText("Room 12, at lunch.").waitFor();
  // No way leads to the teacher's room, the answers or what was turned off, not even after a reload.
  for (const hash of ["#/teacher", "#/lessons/one-friend", "#/worksheet/one-friend", "#/scenario", "#/"]) {
    await pupils.goto(`${lab.address}?${hash.length}${hash}`);
    await pupils.getByRole("heading", { level: 1, name: /lessons/i }).waitFor();
    expect(new URL(pupils.url()).hash).toBe("#/lessons");
  }
  await pupils.goto(`${lab.address}#/worksheet/tie-that-hurts`);
  await pupils.getByRole("button", { name: "Print worksheet" }).waitFor();
  expect(await pupils.getByText("Answer").count()).toBe(0);
  await pupils.close();

  await page.reload();
  expect(await page.getByRole("switch", { name: "Story", exact: true }).getAttribute("aria-checked")).toBe("false");
  expect(page.faults).toEqual([]);
});

test("hands that were counted are there at the reveal, in large letters", async () => {
  const page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/teacher");
  await page.getByRole("combobox", { name: "This hour" }).selectOption("tie-that-hurts");
  const hands = page.getByRole("spinbutton");
  expect(await hands.count()).toBe(4);
  await hands.nth(0).fill("12");
  await hands.nth(1).fill("9");
  await page.getByRole("button", { name: "Show on the projector" }).click();
  expect(new URL(page.url()).hash).toBe("#/lessons/tie-that-hurts/4");
  expect(await page.locator("html").getAttribute("data-size")).toBe("A++");
  const votes = page.getByRole("region", { name: /class/i });
  await votes.waitFor();
  expect(await votes.getByRole("listitem").allTextContents()).toEqual([
    expect.stringContaining("12"),
    expect.stringContaining("9"),
  ]);
});

test("for the last row every answer of the class stands on the screen, above the way on", async () => {
  const page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/teacher");
  await page.getByRole("combobox", { name: "This hour" }).selectOption("tie-that-hurts");
  for (const [k, hands] of [12, 9, 6, 3].entries()) await page.getByRole("spinbutton").nth(k).fill(String(hands));
  await page.getByRole("button", { name: "Show on the projector" }).click();
  await page.locator(".lesson-vote-bar").nth(3).waitFor();
  const room = () =>
    page.evaluate(() => {
      const foot = document.querySelector(".lesson-go")?.getBoundingClientRect().top ?? 0;
      const answers = [...document.querySelectorAll(".lesson-vote li")].map((one) => one.getBoundingClientRect().bottom);
      return foot - Math.max(...answers);
    });
  // Once the verdict has all of its words.
  await page.locator(".lesson-size", { hasText: "95%" }).waitFor({ timeout: 30_000 });
  expect(await room()).toBeGreaterThan(0);
  expect(await page.getByText("About the same: help and hurt cancel out").count()).toBe(1);
  expect(page.faults).toEqual([]);
});

test("bars of hands are one to another as the hands are, and begin at one line", async () => {
  const page = await lab.page({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" }, undefined, "#/teacher");
  await page.getByRole("combobox", { name: "This hour" }).selectOption("bridges-or-circles");
  const counted = [5, 8, 11, 14];
  for (const [k, hands] of counted.entries()) await page.getByRole("spinbutton").nth(k).fill(String(hands));
  await page.getByRole("button", { name: "Show on the projector" }).click();
  await page.locator(".lesson-vote-bar").nth(3).waitFor();
  const bars = await page
    .locator(".lesson-vote-bar")
    .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect()).map(({ left, width }) => ({ left, width })));
  for (const [k, { left, width }] of bars.entries()) {
    expect(left).toBeCloseTo(bars[3].left, 0);
    expect(width / bars[3].width).toBeCloseTo(counted[k] / 14, 2);
  }
  expect(page.faults).toEqual([]);
});

test("for whoever presents, the right arrow leads past what the class may try", async () => {
  const page = await lab.page({}, { theme: "light", textSize: "A++" }, "#/lessons/bridges-or-circles/4");
  const onward = async (step: number) => {
    await page.locator(`.lesson-step[aria-current="step"]`, { hasText: `Step ${step} of` }).waitFor();
    await page.getByRole("heading", { level: 1 }).focus();
    await page.keyboard.press("ArrowRight");
  };
  await onward(4);
  // Nothing is changed yet, so there is nothing to run.
  await page.getByRole("button", { name: /^Run the year.*nothing is changed yet/ }).waitFor();
  await onward(5);
  await page.locator(`.lesson-step[aria-current="step"]`, { hasText: "Step 6 of" }).waitFor();
  expect(new URL(page.url()).hash).toBe("#/lessons/bridges-or-circles/6");
  // What can be run again and again never stands in the way either.
  await page.goto(`${lab.address}?again#/lessons/luck-or-structure/5`);
  await page.locator(".lesson-go .button-primary:not([aria-disabled=true])").waitFor();
  await onward(5);
  await page.locator(`.lesson-step[aria-current="step"]`, { hasText: "Step 6 of" }).waitFor();
  expect(page.faults).toEqual([]);
});

test("the code to scan says the link that is copied", async () => {
  const page = await lab.page({ permissions: ["clipboard-read", "clipboard-write"] }, undefined, "#/teacher");
  await page.getByRole("button", { name: /code to scan/ }).click();
  const dialog = page.getByRole("dialog", { name: "Scan to open" });
  expect((await dialog.locator(".code-dark").getAttribute("d"))?.length).toBeGreaterThan(1000);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Copy link" }).click();
  await page
    .getByText(/Link copied/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#v1=[A-Za-z0-9_-]+$/);
});

test("the still pictures of a lesson are six, in one archive, with the year lived on the spot", async () => {
  const page = await lab.page({}, undefined, "#/teacher");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /Save slides/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("kith-bridges-or-circles-slides.zip");
  const stream = await download.createReadStream();
  const bytes = Buffer.concat(await stream.toArray());
  const pictures = bytes.toString("latin1").split("\x89PNG\r\n\x1a\n").length - 1;
  expect(pictures).toBe(6);
  expect(bytes.readUInt16LE(bytes.length - 12)).toBe(6);
  expect(page.faults).toEqual([]);
});

test("a worksheet is two pages of either paper, its answers one, in the pseudo-language too", async () => {
  const page = await lab.page({}, undefined, "#/worksheet/carries-all");
  await worksheetDrawn(page);
  expect(await pagesPrinted(page, "A4")).toBe(2);
  expect(await pagesPrinted(page, "Letter")).toBe(2);
  await page.evaluate(() => {
    document.documentElement.dataset["print"] = "answers";
  });
  expect(await pagesPrinted(page, "A4")).toBe(1);
  await page.goto(`${lab.address}?language=pseudo#/worksheet/carries-all`);
  await worksheetDrawn(page);
  expect(await pagesPrinted(page, "A4")).toBe(2);
  expect(page.faults).toEqual([]);
});

test("on paper too it is seen and said who is invited to a group; elsewhere no sign of groups is explained", async () => {
  const page = await lab.page({}, undefined, "#/worksheet/safe-place");
  await worksheetDrawn(page);
  const pictures = page.locator(".sheet-network");
  const labels = await pictures.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  expect(labels[0]).toContain("Sol");
  expect(labels[1]).toContain("Ada");
  // The same people, tied alike: only who is invited differs.
  const drawn = await pictures.locator("canvas").evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).toDataURL()));
  expect(new Set(drawn).size).toBe(2);
  expect(await page.locator(".sheet-small").first().textContent()).toMatch(/Hollow house: invited/);
  await page.goto(`${lab.address}#/worksheet/carries-all`);
  await page.locator(".sheet-question").getByText("moves away").first().waitFor();
  await worksheetDrawn(page);
  expect(await page.locator(".sheet-small").first().textContent()).not.toMatch(/house/i);
  expect(page.faults).toEqual([]);
});

test("presenters' keys play, step and go to the ends, but not from a field, and can be turned off", async () => {
  const page = await lab.page();
  await paused(page);
  await page.locator("#main").focus();
  await page.keyboard.press("End");
  expect(await weekShown(page)).toBe(40);
  await page.keyboard.press("ArrowLeft");
  expect(await weekShown(page)).toBe(39);
  await page.keyboard.press("Home");
  expect(await weekShown(page)).toBe(0);
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();

  await page.getByRole("tab", { name: "Change" }).click();
  const week = await weekShown(page);
  await page.getByRole("searchbox").first().press("End");
  expect(await weekShown(page)).toBe(week);

  await page.getByRole("button", { name: /^Aa/ }).click();
  await page.getByRole("checkbox", { name: /Keys for presenting/ }).click();
  await page.keyboard.press("Escape");
  await page.locator("#main").focus();
  await page.keyboard.press("End");
  expect(await weekShown(page)).toBe(week);
  await networksShown(page);
  expect(page.faults).toEqual([]);
});
