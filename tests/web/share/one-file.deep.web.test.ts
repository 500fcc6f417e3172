import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import puppeteer from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { place } from "../../../web/layout/place.ts";
import { bakeHandout } from "../../../web/share/handout.ts";
import { shippedTexts } from "../../../web/share/link.ts";
import { plainState, type SharedState } from "../../../web/share/shared-state.ts";
import { freshDocument } from "../../../web/state/document.ts";
import type { TieUnion } from "../../../web/worker/protocol.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { buildOneFile } from "../../browser/build-lab.ts";
import { chromiumFlags, findChromium } from "../../browser/find-chromium.ts";
import { findFirefox } from "../../browser/find-firefox.ts";
import { flagship } from "../../browser/flagship.ts";
import { networksShown, paused } from "../../browser/lab-steps.ts";
import { livingText } from "../../browser/living.ts";
import { watch } from "../../browser/watch.ts";

let folder: string;
let file: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kith-one-file-"));
  file = await buildOneFile(folder);
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Bits of a run and of its layout. */
interface Bits {
  readonly hashes: readonly string[];
  readonly xy: readonly number[];
}

let bits: Bits | null = null;

/** Those of the flagship's first run, as Node comes to them. */
function bitsInNode(): Bits {
  bits ??= liveInNode();
  return bits;
}

function liveInNode(): Bits {
  const { variants, seed } = flagship();
  const unions: TieUnion[] = [];
  const { variants: runs } = runSet(
    variants,
    { seed, replicate: 0 },
    () => 0,
    (built) => unions.push(built.ties),
  );
  const [union] = unions;
  if (union === undefined) throw new Error("nothing was built");
  return { hashes: runs.map(({ hash }) => hash), xy: [...place(union, 1.6).xy] };
}

/** Opens a file from disk in Chromium, and remembers what it asks for. */
async function openFile(path: string, hash = ""): Promise<{ page: Page; requests: string[]; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const requests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  await page.addInitScript(watch);
  await page.goto(pathToFileURL(path).href + hash);
  return { page, requests, faults };
}

/** Everything that was asked for besides the file itself and what it made by itself. */
function foreign(requests: readonly string[], path: string): readonly string[] {
  const own = pathToFileURL(path).href;
  return requests.filter((url) => url.split("#")[0] !== own && !/^(blob|data):/.test(url));
}

test("the lab as one file is at most 1.2 MB", () => {
  const size = statSync(file).size;
  console.log(`kith.html ${(size / 1000).toFixed(0)} kB`);
  expect(size).toBeLessThanOrEqual(1_200_000);
});

test("its policy lets nothing be fetched and no script run but its own", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-\S+' 'sha256-\S+';/);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("from disk in Chromium it runs to the same bits as Node, and asks for nothing", async () => {
  const { page, requests, faults } = await openFile(file, "#/compare");
  await networksShown(page);
  await page.locator(".k-dot").first().waitFor();
  const seen = await page.evaluate(() => {
    const { runs } = window.seen.answers["ran"] as { runs: { variants: { hash: string }[] } };
    const { positions } = window.seen.answers["laid out"] as { positions: { xy: Float32Array } };
    return { hashes: runs.variants.map(({ hash }) => hash), xy: [...positions.xy], violations: window.seen.violations };
  });
  expect(seen).toEqual({ ...bitsInNode(), violations: [] });
  expect(foreign(requests, file)).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});

/** What a teacher may hand out: one lesson and two rooms, with a scenario and words that try to break out of where they lie. */
const handedOut: SharedState = {
  ...plainState,
  place: { at: "playground", room: "compare" },
  document: { ...freshDocument("circle.yaml", livingText), edits: [{ path: ["seed"], value: 3 }] },
  week: 7,
  view: { parts: ["lessons", "compare", "person"], lessons: ["one-friend"], support: "Room 12. </script><!-- $& --> \u2028" },
  looks: { theme: "contrast", size: "A+", motion: "off" },
};

test("a hand-out opens with its scenario, its week and its looks, shows what it is to show and no more, and asks for nothing", async () => {
  const path = join(folder, "hand-out.html");
  // Baked from a hand-out, not from the plain file: what was in it before is gone.
  const before = bakeHandout(readFileSync(file, "utf8"), plainState, "Before", await shippedTexts());
  writeFileSync(path, bakeHandout(before, handedOut, "Circles & <squares>", await shippedTexts()));
  const { page, requests, faults } = await openFile(path);
  await paused(page);
  expect(await page.title()).toBe("Compare · A circle of forty · Circles & <squares>");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("A circle of forty");
  expect(await page.getByRole("slider", { name: "Week" }).getAttribute("aria-valuenow")).toBe("7");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("contrast");
  expect(await page.locator("html").getAttribute("data-size")).toBe("A+");
  const places = await page.getByRole("banner").getByRole("link").allTextContents();
  expect(places).toEqual(["Kith, to the story", "Lessons", "Playground", "Help and keys"]);
  expect(await page.getByRole("navigation", { name: "Rooms" }).getByRole("link").allTextContents()).toEqual([
    "Compare",
    "Person",
  ]);

  await page.goto(`${pathToFileURL(path).href}#/teacher`);
  await page.getByText("Lesson 1 of 8").first().waitFor();
  expect(page.url()).toMatch(/#\/lessons\/one-friend$/);
  expect(foreign(requests, path)).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});

test("the file bakes hand-outs from itself: they differ from it in what is baked in, and in nothing else", async () => {
  const { page, faults } = await openFile(file, "#/teacher");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save hand-out file" }).click(),
  ]);
  const saved = Buffer.concat(await (await download.createReadStream()).toArray()).toString("utf8");
  const bare = (html: string) => html.replace(/<title>.*<\/title>/, "").replace(/(id="kith-handout">)[^<]*/, "$1");
  expect(saved).not.toBe(readFileSync(file, "utf8"));
  expect(bare(saved)).toBe(bare(readFileSync(file, "utf8")));
  expect(faults).toEqual([]);
  await page.close();
});

const firefox = findFirefox();
test.skipIf(firefox === null)("from disk in Firefox it runs to the same bits as Node, and asks for nothing", async () => {
  const started = await puppeteer.launch({ browser: "firefox", executablePath: firefox ?? "", headless: true });
  try {
    const page = await started.newPage();
    const requests: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      const answers: Record<string, unknown> = {};
      const Own = window.Worker;
      window.Worker = class extends Own {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          this.addEventListener("message", ({ data }) => {
            answers[data.answer.kind] = data.answer;
          });
        }
      };
      Object.assign(window, { answers });
    });
    await page.goto(`${pathToFileURL(file).href}#/compare`);
    // Resolves with what was seen once both are there. Polled in the page: its policy lets no test bring code as text.
    const seen = await page.evaluate(
      () =>
        new Promise<{ hashes: string[]; xy: number[] }>((settle) => {
          const look = setInterval(() => {
            const { answers } = window as unknown as { answers: Record<string, unknown> };
            if (answers["ran"] === undefined || document.querySelector(".network") === null) return;
            clearInterval(look);
            const { runs } = answers["ran"] as { runs: { variants: { hash: string }[] } };
            const { positions } = answers["laid out"] as { positions: { xy: Float32Array } };
            settle({ hashes: runs.variants.map(({ hash }) => hash), xy: [...positions.xy] });
          }, 50);
        }),
    );
    expect(seen).toEqual(bitsInNode());
    expect(foreign(requests, file)).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await started.close();
  }
});
