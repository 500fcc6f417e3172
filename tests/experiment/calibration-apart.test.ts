import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** What the calibration consists of: its own floor, its command, and where it keeps what it evaluated. */
const procedure = [
  ...readdirSync("src/experiment/calibration").map((name) => `src/experiment/calibration/${name}`),
  "src/experiment/executors/particle-files.ts",
  "src/cli/calibrate-defaults.ts",
  "src/cli/calibration-text.ts",
  "src/cli/commands/calibrate.ts",
];

/** Every file that one of them can come to open, by import, at once or later. */
function reached(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const next = [...files];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, name] of text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+\.ts)"/g)) next.push(join(dirname(file), name));
  }
  return seen;
}

test("nothing of the calibration can reach the targets of the validation set", () => {
  const files = reached(procedure);
  expect(files).toContain("src/experiment/calibration/targets.ts");
  expect(files.size).toBeGreaterThan(100);
  expect(files).not.toContain("src/experiment/validation/targets.ts");
});

test("the command that prints both sets reaches both: the walk above would have found them", () => {
  expect(reached(["src/cli/commands/validate.ts"])).toContain("src/experiment/validation/targets.ts");
});

test("nothing of the calibration names a stored scorecard", () => {
  for (const file of procedure)
    expect(readFileSync(file, "utf8"), file).not.toMatch(/validation\.(json|md|yaml)|validationTargets/);
});

test("the seeds of the calibration and of reports differ, and no shipped scenario uses either", () => {
  const of = (file: string, name: string) =>
    new RegExp(`export const ${name}(?:: Seed)? = "([^"]+)"`).exec(readFileSync(file, "utf8"))?.[1];
  const fitted = of("src/experiment/calibration/calibrate.ts", "calibrationSeed");
  const reported = of("src/cli/scorecard-of.ts", "reportingSeed");
  expect(fitted).toBe("kith calibration");
  expect(reported).toBe("kith report");
  for (const name of readdirSync("scenarios", { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".yaml")) continue;
    expect(readFileSync(join("scenarios", name), "utf8"), name).not.toMatch(/seed: "?kith (calibration|report)/);
  }
});
