import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

test("adding a mechanism is one file and one line: schema, documentation, contract tests and the lab's panel follow, and no golden run moves", {
  timeout: 180_000,
}, () => {
  const house = mkdtempSync(join(tmpdir(), "kith-house-"));
  try {
    for (const part of [
      "src",
      "docs/source",
      "docs/references.bib",
      "docs/verification.json",
      "scenarios",
      "data",
      "schema",
      "web",
      "tests/support",
      // The page of the verification names the tests that hold the closed forms.
      "tests/model",
      "tests/experiment/mean-field.test.ts",
      "tests/golden",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      "vite.config.ts",
    ]) {
      cpSync(part, join(house, part), { recursive: true });
    }
    symlinkSync(resolve("node_modules"), join(house, "node_modules"));

    // One file ...
    cpSync("tests/acceptance/inside/warm-greeting.ts", join(house, "src/model/mechanisms/warm-greeting.ts"));
    // ... and one line in the registry, with its import.
    const registry = join(house, "src/model/mechanisms/index.ts");
    const before = readFileSync(registry, "utf8");
    const after = before
      .replace("  belonging,\n", "  belonging,\n  warmGreeting,\n")
      .replace("import { vigilance }", 'import { warmGreeting } from "./warm-greeting.ts";\nimport { vigilance }');
    expect(after.split("\n").length).toBe(before.split("\n").length + 2);
    writeFileSync(registry, after);

    cpSync("tests/acceptance/inside/follows.ts", join(house, "tests/follows.test.ts"));
    const report = join(house, "report.json");
    const vitest = spawnSync(
      "node_modules/.bin/vitest",
      [
        "run",
        "--project",
        "node",
        "--reporter=json",
        `--outputFile=${report}`,
        "tests/follows",
        "tests/model/contract",
        "tests/golden",
      ],
      {
        cwd: house,
        env: { ...process.env, CI: "true" },
        encoding: "utf8",
      },
    );
    expect(existsSync(report), vitest.stderr).toBe(true);
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const failed = testResults.flatMap(
      (file: { assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }) =>
        file.assertionResults
          .filter(({ status }) => status === "failed")
          .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`),
    );
    expect(failed).toEqual([]);
    expect(numFailedTests).toBe(0);
    expect(numPassedTests).toBeGreaterThan(100);
    const titles = testResults.flatMap((file: { assertionResults: { fullName: string }[] }) =>
      file.assertionResults.map(({ fullName }) => fullName),
    );
    expect(titles.filter((title: string) => title.includes("the mechanism warmGreeting")).length).toBe(5);
    expect(titles.filter((title: string) => title.startsWith("golden runs")).length).toBeGreaterThan(10);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});
