import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { buildLab } from "../browser/build-lab.ts";
import { chromiumFlags, findChromium } from "../browser/find-chromium.ts";
import { startResult } from "../browser/flagship.ts";
import { serveFolder } from "../browser/serve-folder.ts";

/**
 * For eyes: builds the lab, serves it and takes pictures of its states at the sizes of the mock-ups, with the frames per
 * second and the milliseconds of script a frame while the weeks play. Takes a folder, and a scenario file in place of the
 * flagship.
 */
const folder = process.argv[2] ?? join(tmpdir(), "kith-look");
const scenario = process.argv[3];
const start =
  scenario === undefined
    ? startResult(4)
    : { file: basename(scenario), text: readFileSync(scenario, "utf8"), files: {}, results: null };
mkdirSync(folder, { recursive: true });
const built = join(folder, "lab");
await buildLab(built);
const { address, close } = await serveFolder(built, start);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });

for (const [name, width, height] of [
  ["desk", 1280, 720],
  ["phone", 390, 844],
] as const) {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on("console", (message) => process.stderr.write(`${message.type()}: ${message.text()}\n`));
  page.on("pageerror", (error) => process.stderr.write(`${error}\n`));
  await page.addInitScript(countFrames);
  const began = Date.now();
  await page.goto(address);
  await page.waitForSelector(".network");
  console.log(name, "network after", Date.now() - began, "ms");
  await page.waitForFunction(() => Number(document.querySelector("[role=slider]")?.getAttribute("aria-valuenow")) > 0);
  console.log(name, "moves after", Date.now() - began, "ms");
  await shot(page, `${name}-1-playing`);
  await page.waitForFunction(() => document.querySelector(".k-play")?.getAttribute("aria-label") === "Play", null, {
    timeout: 60_000,
  });
  console.log(name, await page.evaluate("frames()"));
  await page.waitForFunction(() => document.querySelector(".progress") === null, null, { timeout: 120_000 });
  console.log(name, "all repeats after", Date.now() - began, "ms");
  await shot(page, `${name}-2-answer`, name === "phone");
  await page.locator(".network").last().press("ArrowRight");
  await page.waitForTimeout(500);
  await shot(page, `${name}-3-person-chosen`);
  for (const side of ["People", "Change"]) {
    await page.getByRole("tab", { name: side }).click();
    await shot(page, `${name}-4-${side}`);
  }
  await page.getByRole("tab", { name: "Answer" }).click();
  if (name === "desk") {
    const four = page.getByRole("button", { name: "4", exact: true });
    if ((await four.count()) > 0) {
      await four.click();
      await shot(page, `${name}-5-four`);
      await page.getByRole("button", { name: "2", exact: true }).click();
    }
  }
  await page.locator(".looks-button").click();
  await shot(page, `${name}-6-looks`);
  for (const look of ["Dark room", "High contrast", "A++, projector"]) {
    await page.getByLabel(look).check();
    await page.keyboard.press("Escape");
    await shot(page, `${name}-7-${look}`);
    await page.locator(".looks-button").click();
  }
  await page.getByLabel("A, normal").check();
  await page.getByLabel("Paper").check();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Why/ }).first().click();
  await page.waitForSelector(".diary-story, .diary-view table");
  await shot(page, `${name}-8-person`, name === "phone");
  await page.close();
}
await browser.close();
close();

async function shot(page: Page, name: string, whole = false): Promise<void> {
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[ ,]+/g, "-")}.png`), fullPage: whole });
}

/** Runs in the page before its own scripts: how often frames come and how long their callbacks take. */
function countFrames(): void {
  const own = window.requestAnimationFrame.bind(window);
  const times: number[] = [];
  const took: number[] = [];
  window.requestAnimationFrame = (callback) =>
    own((now) => {
      const from = performance.now();
      callback(now);
      times.push(now);
      took.push(performance.now() - from);
    });
  Object.assign(window, {
    frames() {
      const gaps = times
        .slice(1)
        .map((time, k) => time - times[k])
        .filter((gap) => gap > 1 && gap < 400);
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const sorted = [...took].sort((a, b) => a - b);
      return { frames: gaps.length, fps: 1000 / mean(gaps), script: mean(took), p95: sorted[Math.floor(sorted.length * 0.95)] };
    },
  });
}
