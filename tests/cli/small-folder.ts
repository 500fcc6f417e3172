import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { buildCommand, temporaryFolder, writeSmall } from "./kith.ts";

/** For a file of tests: the built command, and a folder of its own with a small scenario in it, which goes when its tests are over. */
export function smallFolder(): { readonly folder: string; readonly small: string } {
  const folder = temporaryFolder();
  beforeAll(buildCommand);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, small: writeSmall(folder) };
}
