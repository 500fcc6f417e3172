import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommand, buildLab, root, temporaryFolder } from "./kith.ts";

let folder: string;
beforeAll(() => {
  buildCommand();
  buildLab();
  folder = temporaryFolder();
  run("npx", ["tsc", "-p", "tsconfig.build.json"], root);
  run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], root);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  writeFileSync(join(folder, "package.json"), '{ "name": "empty", "private": true, "type": "module" }');
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", `./${tarball}`], folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = `import { readFileSync } from "node:fs";
import { compareScenario, readScenario, type Read } from "kith";

const text = (path: string): string => readFileSync(new URL(import.meta.resolve(\`kith/\${path}\`)), "utf8");
const read: Read = (name) => ({ text: text(name.replace("kith:", "data/")) });
const { scenario, problems } = readScenario(text("scenarios/flagship.yaml"), { file: "flagship.yaml", read });
if (scenario === null) throw new Error(problems[0]?.message);
const { pairs, hash } = compareScenario(scenario, { replicates: 2 });
for (const { from, to, difference, verdict } of pairs) console.log(from, to, difference.toFixed(2), verdict);
console.log(hash);
`;

describe("the package", () => {
  test("installs with its two dependencies and nothing else", () => {
    const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed.sort()).toEqual(["kith", "workerpool", "zod"]);
  });

  test("holds built code, types, scenarios, schema and data, and no source or test", () => {
    const inside = readdirSync(join(folder, "node_modules", "kith")).sort();
    for (const name of ["dist", "scenarios", "schema", "data", "package.json", "README.md", "LICENSE"])
      expect(inside).toContain(name);
    for (const name of ["src", "web", "tests", "bench", "node_modules"]) expect(inside).not.toContain(name);
    expect(readdirSync(join(folder, "node_modules", "kith", "dist"))).not.toContain("tools");
  });

  test("npx kith compare works in an empty folder", () => {
    const { out, err } = run("npx", ["--no-install", "kith", "compare", "--replicates", "2"], folder);
    expect(out).toMatch(/separated − measured/);
    expect(err).toContain("results/flagship");
  }, 120_000);

  test("a ten-line typed program runs the flagship by the public API, to the same bits as the command", () => {
    expect(program.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
    typeChecked("program", program);
    const { out } = run(process.execPath, ["program.js"], folder);
    expect(out).toMatch(/^measured separated -?\d+\.\d\d (lower|higher|no clear difference)$/m);
    const { out: hash } = run("npx", ["--no-install", "kith", "compare", "kith:flagship", "--replicates", "2", "--hash"], folder);
    expect(out.trimEnd().split("\n").pop()).toBe(hash.trim());
  }, 120_000);

  test.each([
    ["Compare", /^In \d+ of 10 replicates average distress ended|^No clear difference in average distress/],
    ["One run, week by week", /^run the highest distress of anybody in any week: \d+\.\d of 100$/m],
    ["A network", /^3 people 3 ties clustering 1\n<\?xml .*graphml/s],
    ["A rule of your own", /^walking - sitting: -\d+\.\d \[.*\] lower$/m],
  ])(
    "the program under %s in docs/library.md is typed, and runs as it stands there",
    (title, expected) => {
      const page = readFileSync(join(root, "docs", "library.md"), "utf8");
      const [, text] = new RegExp(`\n## ${title}\n[^]*?\`\`\`ts\n([^]*?)\`\`\``).exec(page) ?? [];
      const name = title.toLowerCase().replace(/\W+/g, "-");
      typeChecked(name, text ?? "");
      expect(run(process.execPath, [`${name}.js`], folder).out).toMatch(expected);
    },
    60_000,
  );

  test("what it carries is named in package.json by the versions it was built with", () => {
    const { dependencies, scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
      scripts: Record<string, string>;
    };
    expect(Object.keys(dependencies).sort()).toEqual(["workerpool", "zod"]);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(scripts["start"]).toBe("node dist/cli.js start");
  });
});

/** Compiles a program as a careful stranger would, the types of the package included. */
function typeChecked(name: string, text: string): void {
  writeFileSync(join(folder, `${name}.ts`), text);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: "ES2022",
    module: "NodeNext",
    moduleResolution: "NodeNext",
    lib: ["ES2023"],
    types: ["node"],
    typeRoots: [join(root, "node_modules", "@types")],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
  run(join(root, "node_modules", ".bin", "tsc"), ["-p", "."], folder);
}

function run(program: string, given: readonly string[], cwd: string): { out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(program, [...given], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NODE_PATH: "" },
  });
  expect(status, `${program} ${given.join(" ")}\n${stdout}\n${stderr}`).toBe(0);
  return { out: stdout, err: stderr };
}
