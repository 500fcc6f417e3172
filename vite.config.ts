import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { lessonData } from "./web/build/lesson-data.ts";
import { licenses } from "./web/build/licenses.ts";
import { nodeChunk } from "./web/build/node-chunks.ts";
import { oneFile } from "./web/build/one-file.ts";

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
  KITH_LOCK_HASH: JSON.stringify(
    createHash("sha256")
      .update(readFileSync(here("package-lock.json")))
      .digest("hex"),
  ),
};
const jsx = { runtime: "automatic", importSource: "preact" } as const;

/**
 * Four jobs in one file: `vite build` makes the lab (web/ to dist/lab), `vite build --mode offline` the lab as one file,
 * `vite build --mode node` the command line and the library (src/ to dist), and vitest runs the tests in Node and, with
 * --project browser, in real Chromium.
 */
export default defineConfig(({ mode }) =>
  mode === "node" ? nodeBuild : mode === "tools" ? toolsBuild : mode === "offline" ? offlineBuild : labBuild,
);

const nodeBuild = {
  define,
  resolve: {
    alias: [
      // As modules of the language, as the lab has it: as sixty modules of Node's it takes longer to load than a file takes to be read.
      { find: /^yaml$/, replacement: here("node_modules/yaml/browser/index.js") },
      { find: "@noble/hashes/sha2.js", replacement: here("src/experiment/executors/native-sha2.ts") },
    ],
  },
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
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        codeSplitting: {
          groups: [
            { name: nodeChunk(here(".").replaceAll("\\", "/")), debugName: "floors", includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  ssr: { noExternal: true as const, external: ["workerpool"] },
};

/** What builds the documentation and measures speed; not part of the package. */
const toolsBuild = {
  define,
  plugins: [lessonData()],
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
        "example-sweep": here("docs/source/write-example-sweep.ts"),
        "film-strip": here("docs/source/film-strip.ts"),
        lessons: here("docs/source/write-lessons.ts"),
        picture: here("docs/source/picture.ts"),
        verify: here("docs/source/write-verification.ts"),
        plots: here("docs/source/write-plots.ts"),
      },
    },
  },
  ssr: { noExternal: true as const, external: ["workerpool", "playwright-core"] },
};

/** Modules stay from one file of tests to the next: to import them anew took a third of the time. Stubs and the like do not stay. */
const oneAfterAnother = { isolate: false, setupFiles: [here("tests/support/leave-nothing.ts")] };

/** What a page of three at a time is asked for may take its while: a second is short where the machine has much to do. */
const patient = { expect: { poll: { timeout: 30_000 } } };

const labLicenses = licenses(here("."));
const noEval = { find: "@stdlib/assert-has-generator-support", replacement: here("web/build/generators.cjs") };

const labBuild = {
  root: here("web"),
  base: "./",
  plugins: [lessonData(), labLicenses.page],
  oxc: { jsx },
  define,
  resolve: { alias: [noEval] },
  // The license of one family of packages stands in each of its hundred files: once is enough, in licenses.md.
  worker: {
    format: "es" as const,
    plugins: () => [labLicenses.worker],
    rolldownOptions: { output: { comments: { legal: false } } },
  },
  build: {
    outDir: here("dist/lab"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  test: {
    root: here("."),
    maxWorkers: "100%",
    projects: [
      {
        define,
        plugins: [lessonData()],
        test: {
          name: "node",
          root: here("."),
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/**/*.web.test.ts", "tests/**/*.deep.test.ts"],
          ...oneAfterAnother,
          testTimeout: 60_000,
        },
      },
      {
        // What takes minutes, or needs a cluster: kills, full disks, hundreds of sweeps. Run by .ci/run.
        define,
        plugins: [lessonData()],
        test: {
          name: "deep",
          root: here("."),
          include: ["tests/**/*.deep.test.ts"],
          maxWorkers: 2,
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
      {
        // The built lab in real Chromium.
        define,
        plugins: [lessonData()],
        test: {
          name: "browser",
          root: here("."),
          include: ["tests/**/*.web.test.ts"],
          exclude: ["tests/**/*.timed.web.test.ts", "tests/**/*.deep.web.test.ts"],
          ...oneAfterAnother,
          ...patient,
          globalSetup: [here("tests/browser/build-lab.ts")],
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Every screen in every look held against the rules of access, and what leaves the lab: files, the lab as one file, reports. Run by .ci/run.
        define,
        plugins: [lessonData()],
        test: {
          name: "deep-browser",
          root: here("."),
          include: ["tests/**/*.deep.web.test.ts"],
          ...oneAfterAnother,
          ...patient,
          globalSetup: [here("tests/browser/build-lab.ts")],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The same, one file at a time: frames and milliseconds are counted, so nothing else may run beside it.
        define,
        plugins: [lessonData()],
        test: {
          name: "timed",
          root: here("."),
          include: ["tests/**/*.timed.web.test.ts"],
          ...oneAfterAnother,
          ...patient,
          globalSetup: [here("tests/browser/build-lab.ts")],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
};

/** The lab as one file that opens from disk: everything in it, workers too. See web/build/one-file.ts. */
const offlineBuild = {
  root: labBuild.root,
  base: labBuild.base,
  oxc: labBuild.oxc,
  define,
  publicDir: false as const,
  plugins: [lessonData(), labLicenses.page, oneFile()],
  resolve: {
    alias: [noEval, { find: /^\.\/make-workers\.ts$/, replacement: here("web/worker/make-workers-inline.ts") }],
  },
  // A module worker does not start from a file in Chromium; a plain script does.
  worker: { ...labBuild.worker, format: "iife" as const },
  build: {
    outDir: here("dist/lab-offline"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false as const,
    rolldownOptions: { output: { codeSplitting: false as const, comments: { legal: false } } },
  },
};
