import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, reached, rounds } from "../support/imports.ts";

const files = filesBelow("web").filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
const workers = ["web/worker/engine-worker.ts", "web/worker/layout-worker.ts", "web/worker/sweep/sweep-worker.ts"];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

test("what workers run knows nothing of the page, of its state or of its words", () => {
  const run = [...reached(workers)].filter((file) => file.startsWith("web/"));
  expect(run).toContain("web/worker/run-set.ts");
  expect(run.filter((file) => !/^web\/(worker|layout|network-files)\//.test(file))).toEqual([]);
});

test("the page lives no week and reads no scenario itself: the engine runs in its worker only", () => {
  const page = reached(["web/main.tsx"]);
  expect(page).toContain("web/lessons/lesson-page.tsx");
  const engine =
    /^src\/(engine\/simulation|scenario\/|experiment\/|model\/(week|commit|perceive|mechanisms\/|ties\/(live|form|index)))/;
  // The worker needs every part of it: a name here that has become another would be found nowhere.
  const parts = new Set([...reached(workers)].map((file) => engine.exec(file)?.[1]).filter((part) => part !== undefined));
  expect([...parts].sort()).toEqual([
    "engine/simulation",
    "experiment/",
    "model/commit",
    "model/mechanisms/",
    "model/perceive",
    "model/ties/form",
    "model/ties/index",
    "model/ties/live",
    "model/week",
    "scenario/",
  ]);
  expect([...page].filter((file) => engine.test(file))).toEqual([]);
});

test("words know the kinds of what they name, and nothing of pages or state", () => {
  const wrong = files
    .filter((file) => file.startsWith("web/words/"))
    .flatMap((file) => importsOf(file).map((name) => `${file} imports ${name}`))
    .filter((line) => !/imports (web\/(words|worker)|src)\//.test(line));
  expect(wrong).toEqual([]);
});

test("state knows no component", () => {
  const wrong = files
    .filter((file) => file.startsWith("web/state/"))
    .flatMap((file) => importsOf(file).map((name) => `${file} imports ${name}`))
    .filter((line) => line.endsWith(".tsx"));
  expect(wrong).toEqual([]);
});

test("imports never go round: no file of the lab reaches itself", () => {
  expect(rounds(files)).toEqual([]);
});

test("every file of the lab has a user in the lab or its build", () => {
  // The build puts the inline workers in the place of the others, by name.
  const entries = ["web/main.tsx", "web/worker/make-workers-inline.ts", ...workers];
  const used = new Set([...files, "vite.config.ts"].flatMap((file) => importsOf(file, { types: true })));
  expect(files.filter((file) => !used.has(file) && !entries.includes(file))).toEqual([]);
});
