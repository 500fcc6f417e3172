import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetMetadata } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCommand, command, kith, temporaryFolder } from "./kith.ts";

/** Two million rows: a thousand people, a hundred and five recorded weeks, two variants, ten replicates. */
const rows = 1_000 * 105 * 2 * 10;

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  writeFileSync(
    join(folder, "large.yaml"),
    `kith: 1
title: Large
weeks: 104
warmUp: 0
population: { people: 1000, identities: [{ dimension: religion, share: 30% }] }
settings: { school: { climate: 0.7, time: 0.6, units: 20 } }
network: { generator: small-world, neighbors: 4, rewiring: 0.05 }
replicates: 10
record: { every: 1, people: [shown, resilience, events, help] }
compare: { clustered: {}, scattered: { network: { rewiring: 1 } } }
`,
  );
  const { code, err } = kith(["compare", join(folder, "large.yaml"), "--out", join(folder, "large")]);
  expect(code, err).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A heap in which two million rows of thirteen cells have no room, not even as numbers alone. */
const small = ["--max-old-space-size=120", "--max-semi-space-size=4", command, "panel"];

test.each(["csv", "parquet"])("two million rows are written as %s in a heap that could not hold them", (format) => {
  const out = join(folder, `as-${format}.${format}`);
  const { status, stderr } = spawnSync(process.execPath, [...small, join(folder, "large"), "--out", out], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  expect(stderr).toContain(`${rows.toLocaleString("en-US")} rows are in`);
  const bytes = readFileSync(out);
  if (format === "parquet") expect(Number(parquetMetadata(new Uint8Array(bytes).buffer).num_rows)).toBe(rows);
  else expect(bytes.reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0)).toBe(rows + 1);
});

test("whoever is interrupted leaves with 130 and takes what was half written along", async () => {
  const out = join(folder, "left.csv");
  const child = spawn(process.execPath, [command, "panel", join(folder, "large"), "--out", out], { stdio: "ignore" });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await expect
    .poll(() => readdirSync(folder).some((name) => name.startsWith(".left.csv")), { timeout: 30_000, interval: 20 })
    .toBe(true);
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes("left"))).toEqual([]);
});
