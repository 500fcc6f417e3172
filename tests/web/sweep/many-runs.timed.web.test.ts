import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { measures } from "../../../src/model/measures/weekly.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";
import { screensStart } from "../../browser/screens.ts";
import { slack } from "../speed/slack.ts";
import { madeUpSweep } from "./made-up-sweep.ts";

/** A hundred points, a thousand repeats of each, every weekly measure: as large as a sweep of a small scenario on one machine. */
const evenly = (count: number, step: number) => Array.from({ length: count }, (_, k) => (k + 1) * step);
const sweep = madeUpSweep({ climates: evenly(10, 0.09), closeness: evenly(10, 1), replicates: 1000, outcomes: measures });

let lab: OpenLab;
let folder: string;
beforeAll(async () => {
  lab = await openLab(screensStart);
  folder = mkdtempSync(join(tmpdir(), "kith-many-runs-"));
  writeFileSync(join(folder, "runs.parquet"), sweep.merged());
  writeFileSync(join(folder, "summary.csv"), sweep.summary());
});
afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Reads a file and draws the first plot. Milliseconds of it, and of the longest task of the page meanwhile. */
async function read(page: WatchedPage, name: string): Promise<{ readonly took: number; readonly longest: number }> {
  await page.locator(".sweep-drop").waitFor();
  await page.evaluate(() => {
    window.seen.longTasks.length = 0;
    performance.clearMarks();
    new MutationObserver((_, watching) => {
      if (document.querySelector(".sweep-reading") !== null && performance.getEntriesByName("begins").length === 0)
        performance.mark("begins");
      if (document.querySelector(".sweep-svg") === null) return;
      performance.mark("drawn");
      watching.disconnect();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.locator(".sweep-drop input[type=file]").nth(1).setInputFiles(join(folder, name));
  await page.locator(".sweep-svg").waitFor({ timeout: 60_000 });
  return page.evaluate(() => {
    const at = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? 0;
    return { took: at("drawn") - at("begins"), longest: Math.max(0, ...window.seen.longTasks.map(({ took }) => took)) };
  });
}

/** Milliseconds from a choice until the plot of it is on the page, for a number of choices one after the other. */
async function redraws(page: WatchedPage): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    async function timed(act: () => void): Promise<void> {
      const began = performance.now();
      await new Promise<void>((settle) => {
        new MutationObserver((changes, watching) => {
          if (!changes.some(({ target }) => target instanceof Element && target.matches(".sweep-svg"))) return;
          watching.disconnect();
          settle();
        }).observe(document.body, { childList: true, subtree: true });
        act();
      });
      times.push(performance.now() - began);
      await new Promise((settle) => requestAnimationFrame(() => setTimeout(settle)));
    }
    const choose = (place: number, option: number) => () => {
      const list = document.querySelectorAll<HTMLSelectElement>(".sweep-choices select")[place];
      list.selectedIndex = option;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const press = (plot: string) => () => document.getElementById(`sweep-tab-${plot}`)?.click();
    for (let round = 0; round < 2; round++) {
      for (const option of [1, 2, 9, 0]) await timed(choose(2, option));
      for (const option of [1, 0]) await timed(choose(0, option));
      for (const plot of ["heat-map", "phase", "main-effects", "one-parameter", "interaction"]) await timed(press(plot));
    }
    return times.sort((a, b) => a - b);
  });
}

test("a hundred thousand runs are read while the page stays free, and another choice is drawn at once", {
  timeout: 180_000,
}, async () => {
  for (const name of ["runs.parquet", "summary.csv"]) {
    const page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/sweep");
    const { took, longest } = await read(page, name);
    expect(await page.locator(".sweep-facts").textContent()).toContain("100 design points × 1,000 repeats");
    await page.evaluate(() => {
      window.seen.longTasks.length = 0;
    });
    const times = await redraws(page);
    const middle = times[Math.floor(times.length / 2)];
    const later = await page.evaluate(() => Math.max(0, ...window.seen.longTasks.map(({ took: long }) => long)));
    const elements = await page.locator(".sweep-svg *").count();
    console.log(
      `${name}: read in ${(took / 1000).toFixed(1)} s, longest task ${longest.toFixed(0)} ms; ${times.length} redraws, middle ${middle.toFixed(0)} ms, longest ${times[times.length - 1].toFixed(0)} ms, longest task ${later.toFixed(0)} ms; ${elements} elements`,
    );
    expect(took).toBeLessThan(10_000);
    expect(longest).toBeLessThanOrEqual(50);
    expect(middle).toBeLessThan(100);
    // The longest of all: whatever else the machine does falls on it.
    expect(later).toBeLessThan(slack * 100);
    expect(elements).toBeLessThan(3000);
    expect(page.faults).toEqual([]);
  }
});
