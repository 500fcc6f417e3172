import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fontRules } from "../../../src/cli/report-assets.ts";
import { makeReport } from "../../../src/experiment/report/report.ts";
import { faults } from "../../browser/axe-faults.ts";
import { chromiumFlags, findChromium } from "../../browser/find-chromium.ts";
import { grid, luck, madeUpSweep, numbers } from "../../experiment/report/made-up-sweep.ts";

let browser: Browser;
let folder: string;
let address: string;

/** A sweep of six by six in two variants, with a few runs missing: every picture, warning and table of a report. */
beforeAll(async () => {
  const six = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const table = madeUpSweep({
    factors: [numbers("settings.school.climate"), numbers("network.neighbors", "people")],
    rows: grid(six, [0, 2, 4, 6, 8, 10]),
    variants: ["as it is", "with policy"],
    replicates: 12,
    missing: 3,
    question: "Does a devaluing climate weigh less on people who have friends to turn to?",
    value: ([climate, ties], v, r) =>
      climate === 1 && ties === 10 && r > 8
        ? null
        : 30 + (20 - Number(ties)) * Number(climate) - v * 3 * Number(climate) + 2 * luck(r, Number(ties), v),
  });
  const { page } = makeReport({
    table,
    verdict: null,
    size: { people: [150, 150], weeks: [52, 52] },
    scenarioText: `kith: 1 # ${"a long line ".repeat(30)}\n`,
    folder: "six-by-six",
    problems: [],
    citation: { authors: ["The Kith developers"], title: "Kith", version: "0.2.0", year: "2026" },
    fonts: fontRules,
  });
  folder = mkdtempSync(join(tmpdir(), "kith-report-"));
  writeFileSync(join(folder, "report.html"), page);
  address = pathToFileURL(join(folder, "report.html")).href;
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page from disk, with all that it complains of or asks for besides itself. */
async function opened(width: number, javaScriptEnabled = true): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) complaints.push(request.url());
  });
  await page.goto(address);
  if (javaScriptEnabled) await page.evaluate(() => document.fonts.ready);
  return { page, complaints };
}

test("the report opens from a disk without a request, and axe finds nothing with every table open, wide and on a phone", async () => {
  for (const width of [1280, 390]) {
    const { page, complaints } = await opened(width);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/^Does a devaluing climate/);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("details")) one.open = true;
    });
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test("nothing scrolls sideways at 390 and 320 pixels, and each width has one picture of letters that can be read", async () => {
  const { page } = await opened(1280);
  for (const [width, name, least] of [
    [1280, "wide", 15.9],
    [768, "wide", 12],
    [390, "narrow", 14.9],
    [320, "narrow", 12],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const seen = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      classes: [...document.querySelectorAll("figure")].map((figure) =>
        [...figure.querySelectorAll("svg")]
          .filter((svg) => svg.getClientRects().length > 0)
          .map((svg) => svg.getAttribute("class")),
      ),
      letters: Math.min(
        ...[...document.querySelectorAll("figure svg")]
          .filter((svg) => svg.getClientRects().length > 0)
          .map((svg) => {
            const size = Number(svg.querySelector("text")?.getAttribute("font-size"));
            return (size * svg.getBoundingClientRect().width) / Number(svg.getAttribute("width"));
          }),
      ),
    }));
    expect(seen.width).toBe(width);
    expect(seen.classes).toEqual(seen.classes.map(() => [name]));
    expect(seen.letters).toBeGreaterThanOrEqual(least);
  }
  await page.context().close();
});

test("words in pictures lie within their picture and no two labels of a picture lie over each other", async () => {
  const { page } = await opened(1280);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>("figure svg")]
        .filter((svg) => svg.getClientRects().length > 0)
        .flatMap((svg) => {
          const frame = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll("text")].map((text) => ({
            words: text.textContent ?? "",
            box: text.getBoundingClientRect(),
          }));
          const outside = boxes
            .filter(({ box }) => box.left < frame.left - 3 || box.right > frame.right + 3 || box.bottom > frame.bottom + 3)
            .map(({ words }) => `"${words}" leaves its picture`);
          const over = boxes.flatMap((one, k) =>
            boxes
              .slice(k + 1)
              .filter(({ box }) => {
                const across = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left);
                const down = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top);
                return across > 2 && down > 5;
              })
              .map(({ words }) => `"${one.words}" lies over "${words}"`),
          );
          return [...outside, ...over];
        }),
    );
    expect(found).toEqual([]);
  }
  await page.context().close();
});

test("a picture can be saved as SVG and PNG and its table copied; without script all is there but the buttons", async () => {
  const { page, complaints } = await opened(1280);
  const figure = page.locator("figure").nth(3);
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const svg = await saved("Save as SVG");
  expect(svg.name).toBe("distress-interaction-settings-school-climate-network-neighbors.svg");
  expect(svg.bytes.toString()).toMatch(/^<svg [^>]*viewBox="-14 -14 908 /);
  const png = await saved("Save as PNG");
  expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
  expect(png.bytes.readUInt32BE(16)).toBe(2 * 908);
  expect(png.bytes.length).toBeGreaterThan(20_000);
  await page.evaluate(() => {
    // What would be written: a page from disk may not read a clipboard back.
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: (text: string) => Promise.resolve(Object.assign(window, { copied: text })) },
    });
  });
  await figure.getByRole("button", { name: "Copy the table" }).click();
  await page.getByRole("status").getByText("The table is copied.").waitFor();
  const copied = await page.evaluate(() =>
    (window as unknown as { copied: string }).copied.split("\n").map((row) => row.split("\t")),
  );
  expect(copied).toHaveLength(37);
  expect(copied[0][0]).toBe("Neighbors of network (people)");
  // Numbers are copied as they are counted, not as they are read.
  expect(Number(copied[1][2])).not.toBeNaN();
  expect(copied.some((row) => row[2].startsWith("-"))).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();

  const still = await opened(1280, false);
  expect(await still.page.locator("figure svg:visible").count()).toBeGreaterThan(7);
  expect(await still.page.getByRole("button", { name: "Save as SVG" }).count()).toBe(0);
  await still.page.context().close();
});

test("on paper there are the wide pictures and no buttons", async () => {
  const { page } = await opened(700);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("figure svg.narrow:visible").count()).toBe(0);
  expect(await page.locator("figure svg.wide:visible").count()).toBeGreaterThan(7);
  expect(await page.getByRole("button").count()).toBe(0);
  await page.context().close();
});
