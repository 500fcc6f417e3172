import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { chromiumFlags, findChromium } from "../../browser/find-chromium.ts";
import { serveFolder } from "../../browser/serve-folder.ts";

/** The bench page, built and served, in a browser of its own. */
export async function visitBench(): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), "kith-bench-"));
  await build({
    configFile: false,
    root: fileURLToPath(new URL("./", import.meta.url)),
    base: "./",
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    worker: { format: "es" },
    build: { outDir, target: "es2022", rolldownOptions: { input: fileURLToPath(new URL("./bench.html", import.meta.url)) } },
  });
  const { address, close } = await serveFolder(outDir, null);
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${address}bench.html`);
  await page.waitForFunction(() => "bench" in window);
  return {
    page,
    async close() {
      await browser.close();
      close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
