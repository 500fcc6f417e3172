import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { chromiumFlags, presentChromium } from "../tests/browser/find-chromium.ts";
import { serveFolder } from "../tests/browser/serve-folder.ts";
import type { StartResult } from "../web/worker/start-result.ts";
import { builtLab } from "./apart.ts";
import { type Spread, spreadOf } from "./clock.ts";
import { defaultText } from "./plans.ts";

/** Seconds from asking for the page until it shows something. */
export interface Classroom {
  readonly people: number;
  readonly weeks: number;
  readonly repeats: number;
  /** The paired difference of the first repeat: a dot in the answer. */
  readonly first: Spread;
  /** All repeats. */
  readonly all: Spread;
  readonly browser: string;
}

/** Two variants of the default model in the built lab, in real Chromium; or why that cannot be measured here. */
export async function classroom({ people = 300, weeks = 104, repeats = 50, visits = 5 } = {}): Promise<Classroom | string> {
  const executablePath = presentChromium();
  if (executablePath === null) return "no Chromium on this machine (apt-get install chromium, or CHROMIUM_PATH)";
  if (!existsSync(builtLab())) return "the lab is not built (npm run build:lab)";
  const start: StartResult = { file: "classroom.yaml", text: classroomText(people, weeks, repeats), files: {}, results: null };
  const { address, close } = await serveFolder(builtLab(), start);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const [toFirst, toAll] = [[], []] as number[][];
    for (let visit = 0; visit < visits; visit++) {
      // All of them take ten times as long, and are waited for in some visits only.
      const dots = visit % 2 === 0 ? [1] : [1, repeats];
      const [first, all] = await visitLab(browser, `${address}#/compare`, dots);
      toFirst.push(first);
      if (all !== undefined) toAll.push(all);
    }
    const [first, all] = [spreadOf(toFirst), spreadOf(toAll)];
    return { people, weeks, repeats, first, all, browser: `Chromium ${browser.version()}` };
  } finally {
    await browser.close();
    close();
  }
}

/** `scenarios/default.yaml` as it is, and in a kinder climate. */
function classroomText(people: number, weeks: number, repeats: number): string {
  const text = defaultText()
    .replace(/people: 300/, `people: ${people}`)
    .replace(/^weeks: \d+/m, `weeks: ${weeks}`)
    .replace(/^replicates: \d+/m, `replicates: ${repeats}`);
  return `${text}
compare:
  as it is: {}
  kinder: { settings: { work: { climate: 0.2 } } }
`;
}

/** When a page that nobody has been to shows so many dots, in seconds after it was asked for: one time for each number. */
async function visitLab(browser: Browser, address: string, dots: readonly number[]): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    const seen: number[] = [];
    for (const wanted of dots) {
      // The page's own clock begins when it is asked for.
      const when = await page.waitForFunction(
        (many) => (document.querySelectorAll("circle.k-dot").length >= many ? performance.now() / 1000 : null),
        wanted,
        { polling: "raf", timeout: 120_000 },
      );
      seen.push(Number(await when.jsonValue()));
    }
    return seen;
  } finally {
    await context.close();
  }
}
