import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";

const folder = inject("labFolder");

/** Kilobytes of a script as it goes over the wire. */
function compressed(name: string): number {
  return gzipSync(readFileSync(join(folder, "assets", name)), { level: 9 }).length / 1000;
}

/** What the page asks for before anything is on it: its script, and the parts that the script stands on. */
function entryScripts(): readonly string[] {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  return [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(([, name]) => name);
}

const scripts = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js"));

test("the page begins with at most 120 kB of script, compressed", () => {
  const entry = entryScripts();
  const size = entry.reduce((sum, name) => sum + compressed(name), 0);
  console.log(`entry ${size.toFixed(0)} kB in ${entry.length} files`);
  expect(entry.length).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(120);
});

test("the text editor is a part of its own, of at most 180 kB, and no other part is larger than the entry may be", () => {
  const editors = scripts.filter((name) => readFileSync(join(folder, "assets", name), "utf8").includes("cm-editor"));
  const sizes = scripts.map((name) => [name, compressed(name)] as const).sort(([, one], [, other]) => other - one);
  console.log(
    sizes
      .slice(0, 6)
      .map(([name, kb]) => `${name} ${kb.toFixed(0)} kB`)
      .join(", "),
  );
  expect(editors.length).toBe(1);
  for (const [name, size] of sizes) {
    if (name.startsWith("engine-worker")) continue; // It is fetched beside the page, which does not wait for it.
    expect(size, name).toBeLessThanOrEqual(editors.includes(name) ? 180 : 120);
  }
});
