/**
 * `npm run example-sweep`: runs the sweep that the lab's room Sweep offers as an example, by the command itself, and writes what a page
 * needs of its results to web/public/example-sweep.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { exampleFolder, exampleParts, exampleScenario } from "../../web/sweep/example-files.ts";

const target = join("web/public", exampleFolder);
const made = mkdtempSync(join(tmpdir(), "kith-example-"));
execFileSync(process.execPath, ["dist/cli.js", "sweep", "run", exampleScenario, "--out", made], { stdio: "inherit" });
rmSync(target, { recursive: true, force: true });
for (const part of exampleParts) {
  mkdirSync(dirname(join(target, part)), { recursive: true });
  cpSync(join(made, part), join(target, part));
}
rmSync(made, { recursive: true });
console.error(`${target} written`);
