import { spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCommand, command, kith, temporaryFolder } from "./kith.ts";
import { writeSweepFile } from "./sweep-file.ts";
import { treeOf } from "./tree.ts";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Seconds until as many processes are through, all started at once. */
async function seconds(processes: readonly (readonly string[])[]): Promise<number> {
  const began = performance.now();
  const codes = await Promise.all(
    processes.map(
      (given) =>
        new Promise<number | null>((resolve) => spawn(process.execPath, given, { stdio: "ignore" }).on("close", resolve)),
    ),
  );
  expect(codes).toEqual(processes.map(() => 0));
  return (performance.now() - began) / 1000;
}

/** Four seconds of sums: how much of a second processor there is, while others work on this machine. */
const spin = [
  "-e",
  "const a = new Float64Array(20000); for (let r = 0; r < 220000; r++) for (let i = 0; i < a.length; i++) a[i] = a[i] * 0.99 + i",
];

test.skipIf(availableParallelism() < 2)(
  "two workers do a thousand small runs at least 1.7 times as fast as one, where two processors are free",
  async ({ skip }) => {
    const scenario = writeSweepFile(folder, "thousand.yaml", {
      people: 1500,
      weeks: 104,
      rewirings: "{ from: 0, to: 1, points: 20 }",
      replicates: "replicates: 50",
    });
    writeFileSync(scenario, readFileSync(scenario, "utf8").replace("warmUp: 2", "warmUp: 52"));
    const planned = join(folder, "planned");
    expect(kith(["sweep", "plan", scenario, "--out", planned]).code).toBe(0);
    const run = async (workers: number) => {
      const out = join(folder, `workers-${workers}`);
      cpSync(planned, out, { recursive: true });
      return seconds([[command, "sweep", "run", out, "--workers", String(workers)]]);
    };
    const processors = async () => (2 * (await seconds([spin]))) / (await seconds([spin, spin]));
    const before = await processors();
    // Beside other tests nothing can be said about speed: npx vitest run --project deep tests/cli/sweep-speed.deep.test.ts
    if (before < 1.9) skip(`only ${before.toFixed(2)} processors are free`);
    const one = await run(1);
    const two = await run(2);
    const there = await processors();
    console.log(
      `one worker ${one.toFixed(1)} s, two ${two.toFixed(1)} s: ${(one / two).toFixed(2)} times, on ${there.toFixed(2)} processors`,
    );
    expect(treeOf(join(folder, "workers-1"))).toEqual(treeOf(join(folder, "workers-2")));
    if (there < 1.9) skip(`only ${there.toFixed(2)} processors were free at the end`);
    // The aim is 1.85, which holds on a machine of one's own; other tests run beside this one.
    expect(one / two).toBeGreaterThan(1.7);
  },
  600_000,
);
