import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compileC } from "../../bench/peers/compile-c.mjs";
import type { PeerRun } from "../../bench/peers/peers.ts";
import { writeInput } from "../../bench/peers/write-input.ts";
import { step } from "../../src/engine/simulation.ts";

const noCompiler = spawnSync("gcc", ["--version"]).status !== 0;
if (noCompiler) console.warn("skipped: the C peers of the benchmark are held against the engine only where there is gcc");

const [people, weeks] = [600, 30];
const folder = mkdtempSync(join(tmpdir(), "kith-c-peer-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(noCompiler)("the C peers of the benchmark", () => {
  const simulation = writeInput(folder, people, { seed: "a network of its own", replicate: 3 });
  for (let week = 0; week < weeks; week++) step(simulation);
  const { world } = simulation;
  const { distress, acuteStress, vigilance, resilience } = world.state;
  const { events, need, help, gathered } = world;
  const engine = { distress, acuteStress, vigilance, resilience, events, need, help, stigma: gathered.stigma };

  test.each(["c", "c-tuned"] as const)("after thirty weeks %s has the engine's every bit in every column", (name) => {
    const options = ["--weeks", String(weeks), "--samples", "2", "--out", folder];
    const printed = execFileSync(compileC(name, folder), [folder, ...options], { encoding: "utf8" });
    for (const [column, { buffer, byteOffset, byteLength }] of Object.entries(engine)) {
      const bytes = readFileSync(join(folder, `${column}.f64`));
      expect(bytes.equals(new Uint8Array(buffer, byteOffset, byteLength)), column).toBe(true);
    }
    const { peer, meanDistress, seconds } = JSON.parse(printed) as PeerRun;
    expect(peer).toBe(name);
    expect(meanDistress).toBe(distress.reduce((sum, value) => sum + value, 0) / people);
    expect(seconds).toHaveLength(2);
  });

  test("the week that was compared was no empty one: events struck and help came", () => {
    expect(events.filter((number) => number > 0).length).toBeGreaterThan(people / 20);
    expect(help.filter((units) => units > 0).length).toBeGreaterThan(people / 10);
  });
});
