import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/**
 * The version of the engine: that of the package, and a fingerprint of the source that turns a plan and a seed into
 * numbers. Results remember it, so that those of an engine under change are never taken for those of another.
 */
function engineVersion(): string {
  const hash = fingerprint(["math", "random", "parameters", "network", "model", "engine"]);
  hash.update(readFileSync(here("src/experiment/run-once.ts"), "utf8"));
  const { version } = JSON.parse(readFileSync(here("package.json"), "utf8")) as { version: string };
  return `${version}+${hash.digest("hex").slice(0, 8)}`;
}

/** A fingerprint of what makes numbers of claims out of a run. */
function statisticsVersion(): string {
  return fingerprint(["experiment/hypothesis/run", "experiment/statistics"]).digest("hex").slice(0, 8);
}

function fingerprint(folders: readonly string[]): ReturnType<typeof createHash> {
  const hash = createHash("sha256");
  const add = (folder: string): void => {
    for (const entry of readdirSync(here(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) add(path);
      else if (path.endsWith(".ts")) hash.update(`${path}\n${readFileSync(here(path), "utf8").replaceAll("\r\n", "\n")}\n`);
    }
  };
  for (const folder of folders) add(`src/${folder}`);
  return hash;
}

const define = {
  KITH_ENGINE_VERSION: JSON.stringify(engineVersion()),
  KITH_STATISTICS_VERSION: JSON.stringify(statisticsVersion()),
};
const jsx = { runtime: "automatic", importSource: "preact" } as const;

/**
 * Three jobs in one file: `vite build` makes the lab (web/ to dist/lab), `vite build --mode node` the command line and
 * the library (src/ to dist), and vitest runs the tests in Node and, with --project browser, in real Chromium.
 */
export default defineConfig(({ mode }) => (mode === "node" ? nodeBuild : mode === "tools" ? toolsBuild : labBuild));

const nodeBuild = {
  define,
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
  define,
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/tools",
    emptyOutDir: true,
    rollupOptions: {
      input: {
        bench: here("bench/main.ts"),
        claims: here("docs/source/write-claims.ts"),
        docs: here("docs/source/main.ts"),
        figures: here("docs/source/write-figures.ts"),
        picture: here("docs/source/picture.ts"),
        verify: here("docs/source/write-verification.ts"),
        plots: here("docs/source/write-plots.ts"),
      },
    },
  },
  ssr: { noExternal: true as const, external: ["workerpool", "playwright-core"] },
};

const labBuild = {
  root: here("web"),
  base: "./",
  oxc: { jsx },
  define,
  // The license of one family of packages stands in each of its hundred files: once is enough, in licenses.md.
  worker: { format: "es" as const, rolldownOptions: { output: { comments: { legal: false } } } },
  build: {
    outDir: here("dist/lab"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    license: { fileName: "licenses.md" },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  test: {
    root: here("."),
    maxWorkers: "100%",
    projects: [
      {
        define,
        test: {
          name: "node",
          root: here("."),
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/**/*.web.test.ts", "tests/soak/**"],
          testTimeout: 60_000,
        },
      },
      {
        // The built lab in real Chromium, one file at a time: frames are counted, so nothing else may run beside it.
        test: {
          name: "browser",
          root: here("."),
          include: ["tests/**/*.web.test.ts"],
          globalSetup: [here("tests/browser/build-lab.ts")],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
};
