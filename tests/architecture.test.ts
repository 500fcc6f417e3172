import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseSync, Visitor } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { rounds } from "./support/imports.ts";

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

/** What a file imports, types too: relative ones as paths from src, others by name. */
function namesImported(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name]) => name);
  return found.map((name) => (name.startsWith(".") ? relative("src", join(dirname(file), name)) : name));
}

test("there are files to look at, and they import each other", () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap(namesImported).length).toBeGreaterThan(200);
});

test("imports go down the floors, never up", () => {
  const wrong: string[] = [];
  for (const file of files) {
    const floor = relative("src", file).split("/")[0];
    const below = standsOn[floor];
    if (below === undefined) continue; // src/index.ts may import from everywhere
    for (const name of namesImported(file)) {
      const other = name.split("/")[0];
      if (name.endsWith(".ts") && other !== floor && !below.includes(other)) wrong.push(`${file} imports ${name}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("only the terminal and the executors know Node", () => {
  const wrong = files
    .filter((file) => !file.startsWith("src/cli") && !file.startsWith("src/experiment/executors"))
    .filter((file) => namesImported(file).some((name) => name.startsWith("node:") || name === "workerpool"));
  expect(wrong).toEqual([]);
});

test("imports never go round: no file reaches itself", () => {
  expect(rounds(files)).toEqual([]);
});

test("a round of imports is found behind types that lead to it sooner, and types alone make none", () => {
  const folder = mkdtempSync(join(tmpdir(), "kith-rounds-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const madeUp = {
    // From a, c is met as a type first and leads back to a; the round of code goes by way of b.
    a: 'import type { C } from "./c.ts";\nimport { b } from "./b.ts";',
    b: 'import { c, type C } from "./c.ts";',
    c: 'export { a } from "./a.ts";',
    d: 'import type { E } from "./e.ts";\nimport { a } from "./a.ts";',
    e: 'import { d } from "./d.ts";',
  };
  const [a, b, c, d, e] = Object.entries(madeUp).map(([name, text]) => {
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, text);
    return file;
  });
  expect(rounds([a, b, c, d, e])).toEqual([[a, b, c, a].join(" -> ")]);
  expect(rounds([a, b, d, e])).toEqual([]);
});

test("nothing on the way to a result asks the platform for chance, time or curves that differ between engines", () => {
  const banned =
    /\bMath\.(random|exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|hypot|cbrt)\b|\bDate\b|\bperformance\b|\bcrypto\b/;
  const lower = files.filter((file) => !file.startsWith("src/cli") && !file.startsWith("src/experiment/executors"));
  const wrong = lower.filter((file) => banned.test(withoutComments(readFileSync(file, "utf8"))));
  expect(wrong).toEqual([]);
  expect(lower.flatMap((file) => powersIn(readFileSync(file, "utf8")).map((power) => `${file}: ${power}`))).toEqual([]);
});

test("a power is taken of whole numbers only that are written there, where every engine has the same bits", () => {
  expect(powersIn("y = word * 2 ** -32 + 8 ** 11 - (2**31); // x ** k")).toEqual([]);
  for (const power of ["x ** 2", "x ** 0.5", "x ** -k", "x **= k", "2 ** k", "2 ** 0.5", "10 ** -3", "10 ** 20", "f(x)**y"])
    expect(powersIn(`y = ${power}; z = \`**\${y}** k\`;`)).toEqual([power]);
});

/** The powers in a text of code that engines may work out differently: all but those of written whole numbers that are exact. */
function powersIn(text: string): string[] {
  const found: string[] = [];
  const note = ({ start, end }: { start: number; end: number }) => found.push(text.slice(start, end));
  new Visitor({
    BinaryExpression(node) {
      if (node.operator === "**" && !isExact(text.slice(node.left.start, node.right.end))) note(node);
    },
    AssignmentExpression(node) {
      if (node.operator === "**=") note(node);
    },
  }).visit(parseSync("code.ts", text).program);
  return found;
}

/** A power of two by any whole number, or one of another whole number that is itself whole and within 2^53. */
function isExact(power: string): boolean {
  const [, base, exponent] = /^(\d+)\s*\*\*\s*(-?\d+)$/.exec(power) ?? [];
  if (base === undefined) return false;
  return Number.isInteger(Math.log2(Number(base))) || Number.isSafeInteger(Number(base) ** Number(exponent));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}

test("the median file of src and web has under 160 lines", () => {
  const lengths = [...files, ...filesBelow("web").filter((file) => /\.tsx?$/.test(file))]
    .map((file) => readFileSync(file, "utf8").split("\n").length)
    .sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(160);
});
