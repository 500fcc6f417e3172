import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommand, kith, startKith, temporaryFolder, writeSmall } from "./kith.ts";

let folder: string;
let small: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  small = writeSmall(folder, "small.yaml", "", 20);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// One process: starting workers takes longer than these runs.
const few = ["--replicates", "3", "--workers", "1"];

describe("kith buffering", () => {
  test("--json gives each preset's coefficients, excess and twin difference, and nothing else on standard output", () => {
    const { code, out } = kith(["buffering", small, ...few, "--json"]);
    expect(code).toBe(0);
    const result = JSON.parse(out) as {
      presets: Record<string, unknown>[];
      excesses: Record<"preset" | "over" | "verdict", string>[];
    };
    expect(result).toMatchObject({ title: "Small", variant: "clustered", seed: "7", replicates: 3, reliability: 0.85 });
    expect(result).toMatchObject({ note: expect.stringContaining("Never read b3 of one preset alone") });
    expect(result.presets.map((preset) => preset["preset"])).toEqual(["both", "buffer-only", "null", "none"]);
    const number = { mean: expect.any(Number), interval: [expect.any(Number), expect.any(Number)], count: 3 };
    for (const preset of result.presets) {
      expect(preset).toMatchObject({
        b1: { raw: number, log: number, rank: number },
        b2: { raw: number },
        b3: { raw: number, log: number, rank: number },
        excess: { raw: number, log: number, rank: number },
        reactivity: { low: number, middle: number, high: number, highMinusLow: number },
        within: { slope: number, slopeBySupport: number },
        discrimination: { following: number, between: number },
        harm: { harm: number, support: number, harmMinusSupport: number },
        oneSample: { raw: { b3: expect.any(Number), interval: [expect.any(Number), expect.any(Number)] } },
      });
    }
    expect(result.presets[2]).toMatchObject({ preset: "null", excess: { raw: { mean: 0 } } });
    expect(result.excesses.map(({ preset, over }) => `${preset} ${over}`)).toEqual([
      "both null",
      "buffer-only none",
      "buffer-only null",
      "none null",
    ]);
    for (const { verdict } of result.excesses) {
      expect(verdict).toMatch(/^(softened|sharpened|depends on the scale|no clear difference)$/);
    }
  });

  test("gives the same for one and two workers", () => {
    const [one, two] = ["1", "2"].map(
      (workers) => kith(["buffering", small, "--replicates", "3", "--json", "--workers", workers]).out,
    );
    expect(two).toBe(one);
  });

  test("seed, variant and reliability change what is measured", () => {
    const raws = [
      [],
      ["--seed", "8", "--reliability", "1"],
      ["--seed", "8", "--variant", "scattered", "--reliability", "1"],
      ["--seed", "8", "--variant", "scattered"],
    ].map((more) => {
      const { presets } = JSON.parse(kith(["buffering", small, "--replicates", "1", "--workers", "1", "--json", ...more]).out);
      return presets[0].b1.raw.mean as number;
    });
    expect(new Set(raws).size).toBe(4);
  });

  test("prints tables and sentences that say what not to read, without colors in a pipe", () => {
    const { code, out } = kith(["buffering", small, ...few]);
    expect(code).toBe(0);
    const text = out.replace(/\s+/g, " ");
    expect(text).toContain("scale-equivalent, simulated");
    expect(text).toContain("Never read b3 of one preset alone");
    expect(text).toMatch(/both against null: (where support is high|whether support|no clear difference)/);
    expect(text).toMatch(/null: (events raise distress|no clear difference)/);
    expect(out).not.toContain("\u001b[");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test("one replicate proves nothing, and says so", () => {
    expect(kith(["buffering", small, "--replicates", "1", "--workers", "1"]).out).toContain("one replicate proves nothing");
  });

  test("--out writes pictures and the data; what is there is written over only with --force, and refused before any run", () => {
    const out = join(folder, "pictures");
    const { code, err } = kith(["buffering", small, ...few, "--out", out]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["buffering.json", "excess.svg", "reactivity.svg", "slopes.svg"]);
    expect(err).toContain(`${join(out, "excess.svg")} is written`);
    expect(readFileSync(join(out, "excess.svg"), "utf8")).toMatch(/^<svg .*<title>Excess of b3/s);
    expect(JSON.parse(readFileSync(join(out, "buffering.json"), "utf8"))).toMatchObject({ title: "Small" });
    const again = kith(["buffering", small, ...few, "--out", out]);
    expect(again).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--force writes over it") });
    expect(kith(["buffering", small, "--replicates", "1", "--workers", "1", "--out", out, "--force"]).code).toBe(0);
  });

  test("a scenario without a devalued identity, a wrong variant and a wrong reliability end with 2 and say what would be right", () => {
    const nobody = join(folder, "nobody.yaml");
    writeFileSync(nobody, readFileSync(small, "utf8").replace(/ {2}identities:\n.*\n/, ""));
    expect(kith(["buffering", nobody])).toMatchObject({
      code: 2,
      err: expect.stringContaining("add one under population.identities"),
    });
    expect(kith(["buffering", small, "--variant", "clusterd"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "clustered"?'),
    });
    expect(kith(["buffering", small, "--reliability", "85%"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("a number above 0 and at most 1"),
    });
  });

  test("Ctrl-C finishes what is under way, ends with 130, and leaves nothing behind", async () => {
    process.env["TMPDIR"] = temporaryFolder();
    const left = () => readdirSync(process.env["TMPDIR"] ?? "").filter((name) => name.startsWith("kith-runs-"));
    const { child, ended } = startKith(["buffering", small, "--replicates", "2000", "--workers", "2"], folder);
    while (left().length === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 500));
    // As a terminal does it: to the whole group, workers included.
    process.kill(-(child.pid ?? 0), "SIGINT");
    const { code, out, err } = await ended;
    expect(code, err).toBe(130);
    expect(out).toBe("");
    expect(err).toContain("Interrupted");
    expect(left()).toEqual([]);
  });
});
