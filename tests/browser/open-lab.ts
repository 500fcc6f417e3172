import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { chromiumFlags, findChromium } from "./find-chromium.ts";
import { serveFolder } from "./serve-folder.ts";
import { watch } from "./watch.ts";

/** A served lab and a browser for it. */
export interface OpenLab {
  readonly address: string;
  /** Of the browser. */
  readonly version: string;
  /** A page that is watched: see `watch`. It is on its way to the networks, or to another place by its address: "#/lessons". */
  page(options?: BrowserContextOptions, looks?: Looks, at?: string): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** How the page looks from the start, as a reader may have left it. */
export interface Looks {
  readonly theme: "light" | "contrast" | "dark";
  readonly textSize: "A" | "A+" | "A++";
}

/** What happened around a page that should not have. */
export interface WatchedPage extends Page {
  /** Errors, warnings of the content security policy, and requests that left the lab's own origin. */
  readonly faults: string[];
}

/**
 * Serves the built lab with what it opens with, and starts Chromium. `start` null serves no start.json to speak of.
 * @param flags that the browser starts with, besides the usual ones
 */
export async function openLab(start: unknown, flags: readonly string[] = []): Promise<OpenLab> {
  const { address, close } = await serveFolder(inject("labFolder"), start);
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags, ...flags] });
  return {
    address,
    version: browser.version(),
    async page(options = {}, looks, at = "#/compare") {
      // One page at a time: what an earlier test left behind would go on computing.
      await Promise.all(browser.contexts().map((earlier) => earlier.close()));
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
      const page = await context.newPage();
      const faults: string[] = [];
      const origin = new URL(address).origin;
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") faults.push(`${message.type()}: ${message.text()}`);
      });
      page.on("request", (request) => {
        if (new URL(request.url()).origin !== origin) faults.push(`request: ${request.url()}`);
      });
      await page.addInitScript(watch);
      if (looks !== undefined)
        await page.addInitScript((kept) => localStorage.setItem("kith.looks", kept), JSON.stringify(looks));
      await page.goto(address + at);
      return Object.assign(page, { faults });
    },
    async close() {
      await browser.close();
      close();
    },
  };
}
