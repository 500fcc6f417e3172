import { join } from "node:path";
import { expect } from "vitest";
import { kith } from "./kith.ts";

export type KithOptions = NonNullable<Parameters<typeof kith>[1]>;

let count = 0;

/** What `kith compare --hash` writes, from a folder into a new one within it. */
export function hashOfComparison(folder: string, given: readonly string[], options: KithOptions = {}): string {
  const { code, out, err } = kith(["compare", ...given, "--hash", "--out", join(folder, `out${count++}`)], {
    cwd: folder,
    ...options,
  });
  expect(code, err).toBe(0);
  return out.trim();
}
