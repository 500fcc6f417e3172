import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";
import { screensStart } from "../../browser/screens.ts";
import { madeUpSweep } from "./made-up-sweep.ts";

let lab: OpenLab;
let folder: string;
beforeAll(async () => {
  lab = await openLab(screensStart);
  folder = mkdtempSync(join(tmpdir(), "kith-sweep-room-"));
});
afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a results folder of made-up runs. Returns its path. */
function written(name: string, files: readonly (readonly [path: string, content: string | Uint8Array])[]): string {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  return join(folder, name);
}

const room = () =>
  lab.page({ reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] }, undefined, "#/sweep");
const bring = (page: WatchedPage, path: string) => page.locator(".sweep-drop input[type=file]").first().setInputFiles(path);
const picked = (page: WatchedPage) => page.locator(".sweep-side h3").textContent();
const option = (page: WatchedPage) => page.locator(".sweep-points [role=option]").textContent();

async function openExample(page: WatchedPage): Promise<void> {
  await page.getByRole("button", { name: "Open the example" }).click();
  await page.locator(".sweep-points").waitFor();
}

describe("the example", () => {
  test("opens by itself; a point that is picked in one plot is picked in all, by keyboard and by mouse", async () => {
    const page = await room();
    await openExample(page);
    expect(await page.locator(".sweep-facts").textContent()).toBe(
      "36 design points × 40 repeats, all there. Nothing is uploaded.",
    );
    expect(await page.getByRole("tab").allTextContents()).toEqual([
      "One parameter",
      "Interaction",
      "Heat map",
      "Phase picture",
      "Main effects",
    ]);
    const list = page.getByRole("listbox", { name: "Interaction: points" });
    await list.press("ArrowLeft");
    expect(await picked(page)).toBe("Climate of school 0.8, neighbors 10");
    expect(await option(page)).toMatch(
      /^Climate of school 0\.8, neighbors 10: Average distress of people with a devalued identity \d+\.\d, 95% interval \d+\.\d to \d+\.\d, 40 repeats$/,
    );
    const ring = () => page.locator(".sweep-ring:not(.sweep-ring-halo)").count();
    for (const plot of ["Heat map", "Phase picture"]) {
      await page.getByRole("tab", { name: plot }).click();
      await page.getByRole("listbox", { name: `${plot}: points` }).waitFor();
      expect([await picked(page), await ring()], plot).toEqual(["Climate of school 0.8, neighbors 10", 1]);
    }
    // The top left of the picture's boxes: lowest climate, most neighbors.
    await page.getByRole("tab", { name: "Heat map" }).click();
    await page.locator(".sweep-points .sweep-svg rect").first().waitFor();
    const box = await page.locator(".sweep-ring").last().boundingBox();
    if (box === null) throw new Error("there is no ring");
    await page.mouse.click(box.x - 2 * box.width, box.y + box.height / 2);
    expect(await picked(page)).toMatch(/^Climate of school 0\.[24], neighbors 10$/);
    // Main effects stand for no points.
    await page.getByRole("tab", { name: "Main effects" }).click();
    await page.getByRole("img", { name: /moved/ }).waitFor();
    expect(await page.locator(".sweep-points").count()).toBe(0);
    expect(page.faults).toEqual([]);
  });

  test("shows another outcome, another parameter and one level alone as soon as it is chosen", async () => {
    const page = await room();
    await openExample(page);
    await page.getByLabel("Outcome").selectOption({ label: "Isolates" });
    await expect.poll(() => page.locator(".sweep-found").textContent()).toMatch(/[Ii]solates/);
    await page.getByLabel("Across").selectOption({ label: "neighbors" });
    await expect.poll(() => page.getByLabel("One line per").inputValue()).toBe("settings.school.climate");
    await page.getByRole("tab", { name: "One parameter" }).click();
    await expect.poll(() => page.locator(".sweep-points").count()).toBe(0);
    await page.getByLabel("climate of school").selectOption({ label: "0.4" });
    await page.locator(".sweep-points").waitFor();
    await page.getByRole("tab", { name: "Phase picture" }).click();
    await page.getByRole("listbox", { name: "Phase picture: points" }).waitFor();
    await page.getByRole("textbox", { name: "Above" }).fill("much");
    await page.getByRole("textbox", { name: "Above" }).blur();
    expect(await page.locator(".sweep-wrong").textContent()).toBe("That is not a number.");
    await page.getByRole("textbox", { name: "Above" }).fill("0,05");
    await page.getByRole("textbox", { name: "Above" }).blur();
    await expect.poll(() => page.locator(".sweep-found").textContent()).toContain("above 5");
    expect(page.faults).toEqual([]);
  });

  test("a plot that was drawn before is shown again, and nobody is asked to draw it", async () => {
    const page = await room();
    await openExample(page);
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      const seen = { asks: 0 };
      Object.assign(window, { seenDrawing: seen });
      Worker.prototype.postMessage = function (this: Worker, message: { ask?: { kind: string } }, ...rest: never[]) {
        if (message.ask?.kind === "draw sweep") seen.asks++;
        return postMessage.call(this, message, ...rest);
      };
    });
    const asks = () => page.evaluate(() => (window as unknown as { seenDrawing: { asks: number } }).seenDrawing.asks);
    const show = async (plot: string) => {
      await page.getByRole("tab", { name: plot }).click();
      await page.getByRole("listbox", { name: `${plot}: points` }).waitFor();
      // A plot is drawn once more where its room changed, as soon as that is known.
      await page.waitForTimeout(400);
      return page.locator(".sweep-points .sweep-svg").first().innerHTML();
    };
    const first = await show("Heat map");
    // Each is drawn for the room that the other one left, too.
    for (const plot of ["Phase picture", "Heat map", "Phase picture"]) await show(plot);
    const before = await asks();
    expect(before).toBeGreaterThanOrEqual(2);
    expect(await show("Heat map")).toBe(first);
    expect(await asks()).toBe(before);
    expect(page.faults).toEqual([]);
  });

  test("its plots are saved as SVG, PNG and CSV, and the table is copied as it is shown", async () => {
    const page = await room();
    await openExample(page);
    const save = async (format: string) => {
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: `Save as ${format}` }).click();
      const download = await coming;
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const svg = await save("SVG");
    expect(svg.name).toMatch(/^kith-climate-by-closeness-interaction-.*\.svg$/);
    const shapes = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return [parsed.querySelectorAll("parsererror").length, parsed.querySelectorAll("circle").length];
    }, svg.bytes.toString());
    expect(shapes[0]).toBe(0);
    expect(shapes[1]).toBeGreaterThan(30);
    expect(svg.bytes.toString()).toContain("distress is a number of it, not a diagnosis.");
    expect(svg.bytes.toString()).not.toContain("var(");
    const png = await save("PNG");
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
    const csv = (await save("CSV")).bytes.toString();
    await page.getByRole("button", { name: "Copy the table" }).click();
    await page.getByText("The table is copied.").first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("dialog").getByRole("table").waitFor();
    const rows = await page.getByRole("dialog").getByRole("row").count();
    expect([csv.trimEnd().split("\r\n").length, copied.trimEnd().split("\n").length]).toEqual([rows, rows]);
    expect(page.faults).toEqual([]);
  });

  test("a point opens as a live Compare, Undo brings back what was there, and the results stay open", async () => {
    const page = await room();
    await openExample(page);
    await page.getByRole("button", { name: "Open in Compare" }).click();
    await page.locator(".compare .network").nth(1).waitFor({ timeout: 60_000 });
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Climate by closeness");
    expect(await page.locator(".variant-title").allTextContents()).toEqual([
      expect.stringContaining("as it is"),
      expect.stringContaining("point 35"),
    ]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("A circle, and a safe place in it");
    await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Sweep" }).click();
    await page.locator(".sweep-points").waitFor();
    expect(await picked(page)).toBe("Climate of school 1, neighbors 10");
    expect(page.faults).toEqual([]);
  });

  test("everything is done with the keyboard alone, and focus is never lost", async () => {
    const page = await room();
    const tabTo = async (wanted: string) => {
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, wanted)) return;
      }
      throw new Error(`Tab never came to ${wanted}`);
    };
    // After each step, not at each moment: on a busy machine one of them was seen to take longer than the 50 ms of other tests.
    const hasFocus = () => expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.locator(".sweep-drop").waitFor();
    await tabTo(".sweep-example button");
    await page.keyboard.press("Enter");
    await page.locator(".sweep-points").waitFor();
    await hasFocus();
    await tabTo("[role=tab]");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("listbox", { name: "Heat map: points" }).waitFor();
    await tabTo(".sweep-points");
    await page.keyboard.press("Home");
    expect(await picked(page)).toBe("Climate of school 0, neighbors 10");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    expect(await picked(page)).toBe("Climate of school 0.2, neighbors 6");
    await tabTo(".sweep-below .button");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await hasFocus();
    await tabTo(".sweep-acts .button-primary");
    await page.keyboard.press("Enter");
    await page.locator(".compare .network").nth(1).waitFor({ timeout: 60_000 });
    await hasFocus();
    expect(page.faults).toEqual([]);
  });
});

describe("results of one's own", () => {
  test("a folder says what is missing and what failed, each with its way to be had", async () => {
    const sweep = madeUpSweep({ variants: ["as it is", "kinder"], replicates: 12 });
    const failed = { run: "7-2", point: 7, variant: "kinder", replicate: 2, seed: "7", week: 3, message: "a share above 1" };
    const path = written("harsh", [
      ["manifest.json", sweep.manifestText],
      sweep.part(sweep.whole, new Set(["5-3", "5-4", "7-2"])),
      ["failed/part-p000000-000040-r000000-000012.json", JSON.stringify([failed])],
    ]);
    const page = await room();
    await bring(page, path);
    await page.locator(".sweep-points, .sweep-svg").first().waitFor();
    expect(await page.locator(".sweep-facts").textContent()).toBe(
      "20 design points × 2 variants × 12 repeats, 2 missing, 1 failed. Nothing is uploaded.",
    );
    await page.getByRole("button", { name: /2 missing, 1 failed/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("table").first().waitFor();
    const text = (await dialog.textContent()) ?? "";
    for (const part of ["npx kith sweep run harsh", "3 to 4", "npx kith rerun harsh 7-2", "a share above 1"])
      expect(text).toContain(part);
    await page.keyboard.press("Escape");

    // Variants: their paired differences, point by point, and every repeat of the one that is picked.
    await page.getByRole("tab", { name: "Paired differences" }).click();
    await page.getByRole("listbox", { name: "Paired differences: points" }).press("End");
    expect(await picked(page)).toBe("Climate of school 0.9, close ties 4");
    await page.locator(".sweep-repeats svg").waitFor();
    expect(await page.locator(".sweep-pair").textContent()).toMatch(/Against as it is.*lower in 12 of 12/);
    // Its scenario did not come along: why it cannot be opened is said.
    const button = page.getByRole("button", { name: /Open in Compare/ });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    expect(await button.textContent()).toContain("no scenario came along");
    expect(page.faults).toEqual([]);
  });

  test("files are dropped as they are; what is none of a sweep ends in words, and what was open stays at hand", async () => {
    const page = await room();
    await openExample(page);
    await page.getByRole("button", { name: "Open another" }).click();
    const drop = (name: string, text: string) =>
      page.evaluate(
        ([file, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([content], file));
          const over = document.querySelector("main");
          over?.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: data }));
          over?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
        },
        [name, text],
      );
    await drop("holiday.txt", "sun");
    expect(await page.getByRole("alert").textContent()).toContain("This is not a sweep’s results: holiday.txt.");
    await page.getByRole("button", { name: "Back to climate-by-closeness" }).click();
    await page.locator(".sweep-points").waitFor();
    await drop("summary.csv", madeUpSweep().summary());
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("summary.csv");
    expect(await page.locator(".sweep-facts").textContent()).toContain("20 design points × 20 repeats, all there");
    expect(page.faults).toEqual([]);
  });

  test("results of kith compare are told that they belong to Compare, and open there", async () => {
    const path = written("two-towns", [
      ["manifest.json", JSON.stringify({ kithResults: 1, title: "Two towns", points: [] })],
      ["source/scenario.yaml", readFileSync("scenarios/minimal.yaml", "utf8")],
    ]);
    const page = await room();
    await bring(page, path);
    expect(await page.locator(".sweep-belongs").textContent()).toContain("belong to the room Compare");
    await page.locator(".sweep-belongs").getByRole("button", { name: "Open in Compare" }).click();
    await page.locator(".compare .network").first().waitFor({ timeout: 60_000 });
    expect(page.faults).toEqual([]);
  });
});
