import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the lab stands that the browser tests open. */
    readonly labFolder: string;
  }
}

/**
 * Builds the lab once for all browser tests, as it is shipped, into a folder that nobody else writes to; or takes the one that
 * `npm test` has built and put aside for all its projects.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const built = process.env["KITH_BUILT_LAB"];
  if (built !== undefined) {
    project.provide("labFolder", built);
    return () => {};
  }
  const folder = mkdtempSync(join(tmpdir(), "kith-lab-"));
  await buildLab(folder);
  project.provide("labFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Builds the lab into a folder. */
export async function buildLab(folder: string): Promise<void> {
  await build({ logLevel: "error", mode: "production", build: { outDir: folder, emptyOutDir: true } });
}

/** Builds the lab as one file into a folder, as it is shipped. Returns its path. */
export async function buildOneFile(folder: string): Promise<string> {
  await build({ logLevel: "error", mode: "offline", build: { outDir: folder, emptyOutDir: true } });
  return join(folder, "kith.html");
}
