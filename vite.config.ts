import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const jsx = { runtime: "automatic", importSource: "preact" } as const;

/**
 * Three jobs in one file: `vite build` makes the lab (web/ to dist/lab), `vite build --mode node` the command line and
 * the library (src/ to dist), and vitest runs the tests in Node and, with --project browser, in real Chromium.
 */
export default defineConfig(({ mode }) => (mode === "node" ? nodeBuild : mode === "tools" ? toolsBuild : labBuild));

const nodeBuild = {
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: false,
    rollupOptions: {
      input: {
        cli: here("src/cli/main.ts"),
        index: here("src/index.ts"),
        "chunk-worker": here("src/experiment/executors/chunk-worker.ts"),
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
  ssr: { noExternal: true as const, external: ["workerpool"] },
};

/** What builds the documentation and measures speed; not part of the package. */
const toolsBuild = {
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/tools",
    emptyOutDir: true,
    rollupOptions: { input: { bench: here("bench/main.ts"), docs: here("docs/source/main.ts"), figures: here("docs/source/write-figures.ts") } },
  },
  ssr: { noExternal: true as const, external: ["workerpool"] },
};

const labBuild = {
  root: here("web"),
  base: "./",
  oxc: { jsx },
  worker: { format: "es" as const },
  build: { outDir: here("dist/lab"), emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  test: {
    root: here("."),
    projects: [
      {
        test: {
          name: "node",
          root: here("."),
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/**/*.web.test.ts", "tests/soak/**"],
          testTimeout: 60_000,
        },
      },
    ],
  },
};
