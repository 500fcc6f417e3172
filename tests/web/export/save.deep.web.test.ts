import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { networksShown, repeatsDone, weekSlider } from "../../browser/lab-steps.ts";
import { livingStart } from "../../browser/living.ts";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(livingStart);
});
afterAll(() => lab.close());

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Saves something by the menu, as a reader would. */
async function save(page: WatchedPage, what: string): Promise<Saved> {
  if (!(await page.locator(".save-panel").isVisible())) await page.getByRole("button", { name: "Save", exact: true }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: what, exact: true }).click();
  const download = await coming;
  await page.locator(".save-panel").waitFor({ state: "hidden" });
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Whether a text is sound XML, by the browser's own reader; and how many of some elements are in it. */
function count(page: WatchedPage, text: string, selector: string): Promise<number> {
  return page.evaluate(
    ([svg, wanted]) => {
      const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
      return parsed.querySelector("parsererror") === null ? parsed.querySelectorAll(wanted).length : -1;
    },
    [text, selector],
  );
}

/** Width and height of a PNG, and frames of a GIF, read from their bytes. */
function pngSize(bytes: Buffer): readonly [number, number] {
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function gifFrames(bytes: Buffer): number {
  expect(bytes.subarray(0, 6).toString()).toBe("GIF89a");
  let at = 13 + (bytes[10] & 0x80 ? 3 * 2 ** ((bytes[10] & 7) + 1) : 0);
  let frames = 0;
  const skipBlocks = () => {
    while (bytes[at] !== 0) at += bytes[at] + 1;
    at++;
  };
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) at += 2;
    else {
      frames++;
      at += 10 + (bytes[at + 9] & 0x80 ? 3 * 2 ** ((bytes[at + 9] & 7) + 1) : 0) + 1;
    }
    skipBlocks();
  }
  return frames;
}

test("Compare saves networks, weeks, curves, repeats, people and scenario as files that open elsewhere", async () => {
  const page = await lab.page({ reducedMotion: "reduce" });
  await networksShown(page);
  await repeatsDone(page);
  await weekSlider(page).press("End");

  const networks = await save(page, "Networks as SVG");
  expect(networks.name).toBe("kith-a-circle-of-forty-a-as-it-is-b-kinder-seed-1-week-40.svg");
  const svg = networks.bytes.toString();
  expect(await count(page, svg, "path")).toBeGreaterThan(200);
  expect(await count(page, svg, "text")).toBe(2 * 2 + 2);
  // Nothing in it points outside of it or needs a style sheet.
  expect(svg).not.toMatch(/href|url\(|class=|<style/);
  expect(svg).toContain("Source Sans 3");
  expect(pngSize((await save(page, "Networks as PNG")).bytes)).toEqual([2224, 928]);
  const film = await save(page, "Weeks, moving as GIF");
  expect(gifFrames(film.bytes)).toBe(41);

  const curves = (await save(page, "Curves as SVG")).bytes.toString();
  expect(await count(page, curves, "path")).toBeGreaterThanOrEqual(4);
  expect(curves).not.toMatch(/href|url\(|class=|var\(/);
  const [width, height] = pngSize((await save(page, "Curves as PNG")).bytes);
  expect(Math.min(width, height)).toBeGreaterThan(200);
  // A dot for each repeat, and the two of the key.
  expect(await count(page, (await save(page, "Repeats as SVG")).bytes.toString(), "circle")).toBe(4 + 2);
  expect((await save(page, "Curves as CSV")).bytes.toString().trimEnd().split("\r\n")).toHaveLength(1 + 2 * 41);
  expect((await save(page, "Repeats as CSV")).bytes.toString().trimEnd().split("\r\n")).toHaveLength(1 + 2 * 4);
  expect((await save(page, "People as CSV")).bytes.toString().trimEnd().split("\r\n")).toHaveLength(1 + 2 * 40);
  const scenario = await save(page, "Scenario as YAML");
  expect(scenario.name).toBe("kith-a-circle-of-forty.yaml");
  expect(scenario.bytes.toString()).toBe(livingStart.text);

  // A person's, too.
  await page.locator(".network").first().press("Enter");
  await page.locator(".diary-view table").first().waitFor();
  const name = (await page.locator("#person-name").textContent()) ?? "";
  const ties = (await save(page, `${name}\u2019s ties as SVG`)).bytes.toString();
  expect(await count(page, ties, "text")).toBeGreaterThan(2);
  expect(pngSize((await save(page, `${name}\u2019s weeks as PNG`)).bytes)[0]).toBeGreaterThan(400);
  expect((await save(page, `${name}\u2019s diary as CSV`)).bytes.toString().split("\r\n")[0]).toBe(
    "week,shownBefore,mechanism,way,points,shownAfter",
  );
  expect(page.faults).toEqual([]);
});
