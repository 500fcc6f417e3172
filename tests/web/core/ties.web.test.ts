import { afterAll, beforeAll, expect, test } from "vitest";
import { explainPerson } from "../../../src/engine/explain.ts";
import { readScenario } from "../../../src/scenario/parse.ts";
import { personName } from "../../../web/words/person-name.ts";
import type { People } from "../../../web/worker/protocol.ts";
import { faults } from "../../browser/axe-faults.ts";
import { fewRepeats, startResult } from "../../browser/flagship.ts";
import { paused, repeatsDone, weekSlider } from "../../browser/lab-steps.ts";
import { livingStart, livingText } from "../../browser/living.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(livingStart);
});
afterAll(() => lab.close());

/** Who has most ties begin and end over the weeks, in the first variant: the same person whatever the model's numbers are. */
function mostSociable(): string {
  const { scenario } = readScenario(livingText, { file: "circle.yaml", read: () => ({ problem: "none" }) });
  if (scenario === null) throw new Error("the circle cannot be read");
  const { seed, variants } = scenario;
  const chance = { seed, replicate: 0 };
  const turns = Array.from({ length: 40 }, (_, person) =>
    explainPerson(variants[0].plan, chance, person).weeks.reduce(
      (sum, week) => sum + week.tiesBegan.length + week.tiesEnded.length,
      0,
    ),
  );
  return personName(
    { size: 40, ids: Uint32Array.from(turns.keys()), labels: null } as unknown as People,
    turns.indexOf(Math.max(...turns)),
  );
}

async function openMostSociable(page: WatchedPage): Promise<void> {
  await page.getByRole("tab", { name: "People" }).click();
  await page.getByLabel("Find a person").fill(mostSociable());
  await page.locator(".t-person .t-name").first().click();
  await page.locator(".network").first().press("Enter");
  await page.locator(".diary-view table").first().waitFor();
}

/** What the layer of ties of a network shows, as one text. */
async function tiesDrawn(page: WatchedPage, network: number): Promise<string> {
  return page.evaluate((place) => document.querySelectorAll<HTMLCanvasElement>(".network-ties")[place].toDataURL(), network);
}

test("each week shows its own ties, says how many are new and ended since the start, and comes back as it was", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await paused(page);
  await weekSlider(page).press("Home");
  expect(await page.locator(".variant-ties").count()).toBe(0);
  const start = await tiesDrawn(page, 0);
  await weekSlider(page).press("End");
  const counts = await page.locator(".variant-ties").allTextContents();
  expect(counts).toHaveLength(2);
  for (const text of counts) expect(text).toMatch(/^\d+ new ties?, \d+ ended$/);
  expect(counts[0]).not.toBe(counts[1]);
  expect(await tiesDrawn(page, 0)).not.toBe(start);
  await weekSlider(page).press("Home");
  expect(await tiesDrawn(page, 0)).toBe(start);
  expect(await page.locator(".compare-main .legend").textContent()).toContain("new since the start");
  expect(page.faults).toEqual([]);
});

test("while weeks play, what stands at the end is what the last week shows", async () => {
  const page = await lab.page();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor({ timeout: 30_000 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const played = [await tiesDrawn(page, 0), await tiesDrawn(page, 1)];
  await weekSlider(page).press("Home");
  await weekSlider(page).press("End");
  expect([await tiesDrawn(page, 0), await tiesDrawn(page, 1)]).toEqual(played);
});

test("where ties stay, no week draws them again", async () => {
  const still = await openLab(startResult(0, fewRepeats));
  const page = await still.page({ reducedMotion: "reduce" });
  await paused(page);
  const before = await tiesDrawn(page, 0);
  await page.evaluate(() => {
    const { prototype } = CanvasRenderingContext2D;
    const own = prototype.clearRect;
    let cleared = 0;
    Object.assign(window, { cleared: () => cleared });
    prototype.clearRect = function (...rectangle) {
      if (this.canvas.className === "network-ties") cleared++;
      return own.apply(this, rectangle);
    };
  });
  for (const key of ["End", "Home", "PageUp"]) await weekSlider(page).press(key);
  expect(await page.evaluate("cleared()")).toBe(0);
  expect(await tiesDrawn(page, 0)).toBe(before);
  expect(await page.locator(".variant-ties").count()).toBe(0);
  expect(await page.locator(".compare-main .legend").textContent()).not.toContain("new since");
  await still.close();
});

test("around a person nobody moves from week to week, and the table says since when and until when", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await paused(page);
  await openMostSociable(page);
  const around = async () =>
    new Map(
      await page.evaluate(() =>
        [...document.querySelectorAll(".ego-name:not(.ego-name-past)")].map((text) => {
          const place = `${text.getAttribute("x")} ${text.getAttribute("y")}`;
          return [text.textContent ?? "", place] as const;
        }),
      ),
    );
  await weekSlider(page).press("Home");
  let before = await around();
  const names = new Set(before.keys());
  const spots = new Set(before.values());
  for (let week = 1; week <= 40; week++) {
    await weekSlider(page).press("ArrowRight");
    const now = await around();
    for (const [name, place] of now) {
      if (before.has(name)) expect(place).toBe(before.get(name));
      names.add(name);
      spots.add(place);
    }
    before = now;
  }
  // More people than seats: who comes takes the seat of somebody who is gone.
  expect(names.size).toBeGreaterThan(spots.size);
  await page.getByText("Ties as a table").click();
  const rows = await page.locator(".t-ties tbody tr").allTextContents();
  expect(rows.some((row) => /since week \d+/.test(row))).toBe(true);
  expect(rows.some((row) => /ended(until week \d+|week \d+ to \d+)/.test(row))).toBe(true);
  expect(await page.locator(".ego-past").count()).toBeLessThanOrEqual(rows.length);
  expect(await faults(page)).toEqual([]);
});

test("a diary tells whom a week brought and took away", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await paused(page);
  await openMostSociable(page);
  await weekSlider(page).press("Home");
  let found = "";
  for (let week = 0; week < 40 && found === ""; week++) {
    await page.getByRole("button", { name: "One week on" }).click();
    const story = (await page.locator(".diary-story").textContent()) ?? "";
    if (/got to know|lost touch with/.test(story)) found = story;
  }
  expect(found).toMatch(/(got to know|lost touch with) [A-Z]/);
});

test("ties are chosen in the panel like mechanisms; after Run people keep their places and other ties are drawn", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await paused(page);
  await repeatsDone(page);
  const layouts = () => page.evaluate(() => window.seen.answers["laid out"]);
  const before = await layouts();
  await weekSlider(page).press("End");
  const drawn = await tiesDrawn(page, 0);
  await page.getByRole("tab", { name: "Change" }).click();
  await page.getByText("Numbers of living ties").click();
  const contact = page.getByLabel("Contact, as a number");
  expect(await contact.inputValue()).toBe("0.7");
  await page.getByLabel("What becomes of ties").selectOption("adult");
  await expect.poll(() => contact.inputValue()).toBe("0.55");
  expect(await page.locator(".changes").textContent()).toContain("ties.preset");
  await page.getByLabel("What becomes of ties").selectOption("school");
  await expect.poll(() => contact.inputValue()).toBe("0.7");
  await contact.fill("0.2");
  await contact.press("Enter");
  await page.locator(".changes").getByRole("button", { name: "Run" }).click();
  await page.waitForFunction(() => document.querySelector(".tool-run button")?.textContent === "Run");
  expect(await layouts()).toEqual(before);
  await weekSlider(page).press("End");
  expect(await tiesDrawn(page, 0)).not.toBe(drawn);
  expect(page.faults).toEqual([]);
});
