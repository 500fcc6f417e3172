import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reached } from "../support/imports.ts";

/** What the calibration consists of: its own floor, its command, and where it keeps what it evaluated. */
const procedure = [
  ...readdirSync("src/experiment/calibration").map((name) => `src/experiment/calibration/${name}`),
  "src/experiment/executors/particle-files.ts",
  "src/cli/calibrate-defaults.ts",
  "src/cli/calibration-text.ts",
  "src/cli/commands/calibrate.ts",
];

test("nothing of the calibration can reach the targets of the validation set", () => {
  const files = reached(procedure, { types: true });
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
