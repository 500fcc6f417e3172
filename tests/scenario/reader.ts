import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Read } from "../../src/scenario/parse.ts";

/** The repository, for tests that read its files. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A reader for tests: shipped data from `data/`, other files from a table of texts. */
export function readerOf(files: Readonly<Record<string, string>> = {}): Read {
  return (reference) => {
    const path = `${root}data/${reference.slice("kith:".length)}`;
    if (reference.startsWith("kith:")) return isFile(path) ? { text: readFileSync(path, "utf8") } : { problem: "is not a file" };
    return Object.hasOwn(files, reference) ? { text: files[reference] } : { problem: "there is no such file" };
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(`${root}${path}`, "utf8");
}
