import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";
import { chromiumFlags, findChromium } from "../../browser/find-chromium.ts";

/** The gallery of parts on a local address, and a browser to look at it. */
export interface GalleryVisit {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds the gallery into a folder of its own, serves it and starts Chromium. */
export async function visitGallery(): Promise<GalleryVisit> {
  const outDir = mkdtempSync(join(tmpdir(), "kith-gallery-"));
  const config = {
    configFile: false as const,
    root: fileURLToPath(new URL("./", import.meta.url)),
    logLevel: "error" as const,
    oxc: { jsx: { runtime: "automatic" as const, importSource: "preact" } },
    build: { outDir, target: "es2022", rollupOptions: { input: fileURLToPath(new URL("./gallery.html", import.meta.url)) } },
    preview: { host: "127.0.0.1", port: 0 },
  };
  await build(config);
  const server = await preview(config);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  return {
    address: `${server.resolvedUrls?.local[0] ?? ""}gallery.html`,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
