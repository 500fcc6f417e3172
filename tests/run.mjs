/**
 * `npm test`: builds, then runs the tests in Node, then those in the browser, then, one after the other, those in the
 * browser that count frames and milliseconds. With KITH_DEEP=1, as .ci/run asks, also those that take minutes: kills, full disks, a
 * cluster, every screen in every look (files called .deep.test.ts and .deep.web.test.ts). Ends with the seconds of each suite, what failed (a log is often read from its end)
 * and the line `N passed, N failed`. Arguments go on to vitest; `--suites FILE` writes the seconds down, for CONTRIBUTING.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const given = process.argv.slice(2);
const at = given.indexOf("--suites");
const [, suitesFile] = at < 0 ? [] : given.splice(at, 2);
const folder = mkdtempSync(join(tmpdir(), "kith-tests-"));
const npx = (...args) => spawnSync("npx", args, { stdio: "inherit", shell: process.platform === "win32" }).status ?? 1;
const totals = { passed: 0, failed: 0, skipped: 0 };
const suites = new Map();
const failures = [];
let status = spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" }).status ?? 1;
if (status !== 0) totals.failed++;
else {
  // What has just been built, put aside: tests of the command line build into dist as well.
  process.env.KITH_BUILT_LAB = join(folder, "lab");
  cpSync(join("dist", "lab"), process.env.KITH_BUILT_LAB, { recursive: true });
  for (const project of ["node", "browser", "timed", ...(process.env.KITH_DEEP ? ["deep", "deep-browser"] : [])]) {
    const report = join(folder, `${project}.json`);
    const ended = npx(
      "vitest",
      "run",
      "--project",
      project,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile=${report}`,
      ...given,
    );
    if (!count(report) && ended !== 0) totals.failed++;
    status ||= ended;
  }
}
rmSync(folder, { recursive: true, force: true });

const rows = [...suites].sort(([, a], [, b]) => b.seconds - a.seconds);
for (const [suite, { tests, seconds }] of rows)
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${String(tests).padStart(4)} tests  ${suite}`);
if (suitesFile !== undefined) {
  const entries = rows.map(([suite, { tests, seconds }]) => ({ suite, tests, seconds: Math.round(seconds) }));
  writeFileSync(suitesFile, `${JSON.stringify(entries, null, 2)}\n`);
}
for (const failure of failures) console.log(`Failed: ${failure}`);
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ""}`);
process.exitCode = status !== 0 || totals.failed > 0 ? 1 : 0;

/** Adds a report to the totals; false if there is none. Seconds are those of a suite's files, which partly run side by side. */
function count(path) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return false;
  }
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests;
  totals.skipped += report.numPendingTests + report.numTodoTests;
  for (const { name, startTime, endTime, status: ended, message, assertionResults } of report.testResults) {
    // A file that could not be loaded counts as one failure.
    if (ended === "failed" && assertionResults.length === 0) totals.failed++;
    const file = relative(process.cwd(), name);
    const parts = file.split(/[\\/]/);
    const suite = parts.slice(0, Math.min(parts.length - 1, 2)).join("/");
    if (ended === "failed" && assertionResults.length === 0) failures.push(`${file}: ${firstLines(message)}`);
    for (const { status: how, fullName, failureMessages } of assertionResults)
      if (how === "failed") failures.push(`${file}: ${fullName}: ${firstLines(failureMessages.join("\n"))}`);
    const entry = suites.get(suite) ?? { tests: 0, seconds: 0 };
    entry.tests += assertionResults.length;
    entry.seconds += Math.max(0, endTime - startTime) / 1000;
    suites.set(suite, entry);
  }
  return true;
}

/** What went wrong, without colors, cut to what a summary bears. */
function firstLines(text = "") {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
  return text.replace(/\u001b\[[0-9;]*m/g, "").slice(0, 600);
}
