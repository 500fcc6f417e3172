import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startResult } from "../../browser/flagship.ts";
import { openLab } from "../../browser/open-lab.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The hash that the real command line prints for some repeats of a shipped scenario. */
function hashInTheTerminal(file: string, replicates: number): string {
  const out = mkdtempSync(join(tmpdir(), "kith-hash-"));
  try {
    const args = ["dist/cli.js", "compare", `scenarios/${file}`, "--replicates", String(replicates), "--hash"];
    const printed = execFileSync(process.execPath, [...args, "--json", "--out", join(out, "results")], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return (JSON.parse(printed) as { hash: string }).hash;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** A measured network that stands still; and ties that live, a safe space and interventions. */
test.each(["flagship.yaml", "school-year.yaml"])(
  "the page in Chromium comes to the hash that the command line prints for %s, to the last bit",
  async (file) => {
    const hash = hashInTheTerminal(file, 2);
    expect(hash).toHaveLength(64);
    const start = startResult(2, 2, file);
    const lab = await openLab({ ...start, results: { ...start.results, hash } });
    try {
      const page = await lab.page();
      await page.locator("[data-agreement=agrees]").waitFor({ timeout: 60_000 });
      expect(await page.evaluate(() => (window.seen.answers["sealed"] as { hash: string }).hash)).toBe(hash);
      expect(page.faults).toEqual([]);
    } finally {
      await lab.close();
    }
  },
);
