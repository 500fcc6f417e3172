import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

/** The floors, lowest first; a file may import from its own floor and from those that its floor stands on. */
const standsOn: Readonly<Record<string, readonly string[]>> = {
  math: [],
  parameters: [],
  random: ["math"],
  network: ["math", "random", "parameters"],
  model: ["math", "random", "parameters", "network"],
  engine: ["math", "random", "parameters", "network", "model"],
  scenario: ["math", "random", "parameters", "network", "model", "engine"],
  experiment: ["math", "random", "parameters", "network", "model", "engine", "scenario"],
  cli: ["math", "random", "parameters", "network", "model", "engine", "scenario", "experiment"],
};

const files = filesBelow("src").filter((file) => file.endsWith(".ts"));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** What a file imports: relative ones as paths from src, others by name. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name]) => name);
  return found.map((name) => (name.startsWith(".") ? relative("src", join(dirname(file), name)) : name));
}

test("there are files to look at, and they import each other", () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(200);
});

test("imports go down the floors, never up", () => {
  const wrong: string[] = [];
  for (const file of files) {
    const floor = relative("src", file).split("/")[0];
    const below = standsOn[floor];
    if (below === undefined) continue; // src/index.ts may import from everywhere
    for (const name of importsOf(file)) {
      const other = name.split("/")[0];
      if (name.endsWith(".ts") && other !== floor && !below.includes(other)) wrong.push(`${file} imports ${name}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("only the terminal and the executors know Node", () => {
  const wrong = files
    .filter((file) => !file.startsWith("src/cli") && !file.startsWith("src/experiment/executors"))
    .filter((file) => importsOf(file).some((name) => name.startsWith("node:") || name === "workerpool"));
  expect(wrong).toEqual([]);
});

test("imports never go round: no file reaches itself", () => {
  const graph = new Map(files.map((file) => [relative("src", file), importsOf(file).filter((name) => name.endsWith(".ts"))]));
  const done = new Set<string>();
  const round: string[] = [];
  function walk(file: string, path: readonly string[]): void {
    if (path.includes(file)) round.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  }
  for (const file of graph.keys()) walk(file, []);
  // Types may point at each other (a mechanism acts on a world); code may not.
  const code = round.filter((path) =>
    path
      .split(" -> ")
      .slice(0, -1)
      .every((file, k, all) => importsValue(file, all[k + 1] ?? path.split(" -> ")[0])),
  );
  expect(code).toEqual([]);
});

/** Whether a file imports more than types from another. */
function importsValue(file: string, other: string): boolean {
  const text = readFileSync(join("src", file), "utf8");
  return [...text.matchAll(/import\s+(type\s+)?([^;]*?)\s*from\s+"([^"]+)"/g)].some(
    ([, type, names, from]) =>
      type === undefined &&
      relative("src", join("src", dirname(file), from)) === other &&
      names
        .replace(/[{}]/g, "")
        .split(",")
        .some((name) => name.trim() !== "" && !name.trim().startsWith("type ")),
  );
}

test("nothing on the way to a result asks the platform for chance, time or curves that differ between engines", () => {
  const banned =
    /\bMath\.(random|exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|hypot|cbrt)\b|\bDate\b|\bperformance\b|\bcrypto\b/;
  const lower = files.filter((file) => !file.startsWith("src/cli") && !file.startsWith("src/experiment/executors"));
  const wrong = lower.filter((file) => banned.test(withoutComments(readFileSync(file, "utf8"))));
  expect(wrong).toEqual([]);
  const powers = lower.filter((file) => /[\w)\]]\s*\*\*\s*[a-zA-Z(]/.test(withoutComments(readFileSync(file, "utf8"))));
  expect(powers).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}

test("the median file of src and web has under 160 lines", () => {
  const lengths = [...files, ...filesBelow("web").filter((file) => /\.tsx?$/.test(file))]
    .map((file) => readFileSync(file, "utf8").split("\n").length)
    .sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(160);
});
