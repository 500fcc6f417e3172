import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Path -> hash of every file in a folder, but for logs, which tell of time and machine. */
export function treeOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map(
      (path) =>
        [
          path
            .slice(folder.length + 1)
            .split(sep)
            .join("/"),
          path,
        ] as const,
    )
    .filter(([name]) => !name.startsWith("logs/"));
  return Object.fromEntries(entries.map(([name, path]) => [name, createHash("sha256").update(readFileSync(path)).digest("hex")]));
}
