/** `npm run figures`, its last part: goes through the story in the real page as a reader would, and writes docs/film-strip.png. */
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../tests/browser/find-chromium.ts";
import { servedLab } from "./served-lab.ts";

/** A picture of the strip: seconds since the page was asked for, and what is seen. */
interface Still {
  readonly seconds: number;
  readonly what: string;
  readonly picture: string;
}

const lab = await servedLab("lab");
try {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const stills = await storyStills(page, lab.address);
  await writeStrip(browser, stills, "docs/film-strip.png");
  await browser.close();
  console.error(`docs/film-strip.png taken: ${stills.map(({ what, seconds }) => `${what} ${seconds.toFixed(0)} s`).join(", ")}`);
} finally {
  lab.stop();
}

/** Something moves, a question, a guess, the year, and what happened. Every step waits for what it brings about. */
async function storyStills(page: Page, address: string): Promise<readonly Still[]> {
  const began = performance.now();
  const stills: Still[] = [];
  const take = async (what: string) => {
    const seconds = (performance.now() - began) / 1000;
    stills.push({ seconds, what, picture: (await page.screenshot()).toString("base64") });
  };
  await page.goto(`${address.replace(/\/?$/, "/")}#/`);
  await page.locator(".opening-sign").nth(1).waitFor();
  await atRest(page);
  await take("Something moves");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator(".choice canvas").first().waitFor();
  await take("A question");
  await page.getByRole("radio", { name: "Ties spread widely" }).check();
  await atRest(page);
  await take("A guess");
  await page.getByRole("button", { name: "Run the year", exact: true }).click();
  await page.getByText(/Week (2[4-9]|3\d) of 52$/).waitFor();
  await take("The year");
  await page.getByRole("heading", { level: 1, name: /of 50|all 50/ }).waitFor();
  await page.mouse.move(0, 0);
  await atRest(page);
  await take("What happened");
  return stills;
}

/** Waits until what fades in has come. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === "finished"));
}

/** Lays the stills out in rows with their seconds below, and writes them as one picture. */
async function writeStrip(browser: Browser, stills: readonly Still[], path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1640, height: 720 } });
  const figures = stills.map(
    ({ seconds, what, picture }) =>
      `<figure><img src="data:image/png;base64,${picture}"><figcaption><b>${seconds.toFixed(0)} s</b> ${what}</figcaption></figure>`,
  );
  await page.setContent(`<style>
    body { display: flex; flex-wrap: wrap; justify-content: center; gap: 16px; margin: 0; padding: 20px; background: #fff; font: 18px sans-serif; }
    figure { margin: 0; width: 520px; }
    img { display: block; width: 518px; border: 1px solid #8c8374; }
    figcaption { padding-top: 6px; color: #544e45; }
  </style>${figures.join("")}`);
  await page.locator("img").last().waitFor();
  await page.locator("body").screenshot({ path });
}
