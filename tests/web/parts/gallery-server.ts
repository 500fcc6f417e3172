import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { chromiumFlags, findChromium } from "../../browser/find-chromium.ts";

/** The gallery of parts on a local address, and a browser to look at it. */
export interface GalleryVisit {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Serves the gallery with a vite of its own and starts Chromium. */
export async function visitGallery(): Promise<GalleryVisit> {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const server: ViteDevServer = await createServer({
    configFile: false,
    root,
    cacheDir: `${root}/node_modules/.vite-parts`,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    optimizeDeps: { entries: ["tests/web/parts/gallery.tsx"], include: ["preact", "preact/hooks", "preact/jsx-runtime", "preact/jsx-dev-runtime", "@preact/signals", "d3"] },
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const address = `${server.resolvedUrls?.local[0] ?? ""}tests/web/parts/gallery.html`;
  return {
    address,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
