import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kithHere } from "./here.ts";
import { treeOf } from "./tree.ts";

const scenario = `kith: 1
title: Something small
seed: 3
weeks: 8
warmUp: 4
population: { people: 30, identities: [{ dimension: appearance, share: 0.4 }] }
settings: { school: { climate: 0.5, time: 1, units: 2 } }
network: { generator: ring, neighbors: 4 }
mechanisms: { preset: minimal }
`;
const ranges = "ranges: { settings.school.climate: [0.1, 0.9], population.settlingPoint: [0.2, 1] }";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kith-statistics-"));
  await sweep("morris", `sweep: { morris: { trajectories: 4, ${ranges} }, replicates: 3 }\n`);
  await sweep("indices", `sweep: { sobolIndices: { base: 8, ${ranges} }, replicates: 3 }\n`);
  await sweep(
    "grid",
    "compare: { connected: {}, alone: { network: { generator: empty } } }\nsweep: { grid: { settings.school.climate: [0.1, 0.9], population.settlingPoint: [0.2, 1] }, replicates: 3 }\n",
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sweep(name: string, block: string): Promise<void> {
  const file = write(`${name}.yaml`, block);
  const { code, err } = await kithHere(["sweep", "run", file, "--workers", "1", "--out", join(folder, name)]);
  expect(code, err).toBe(0);
}

function write(name: string, block: string): string {
  const file = join(folder, name);
  writeFileSync(file, scenario + block);
  return file;
}

describe("kith sensitivity", () => {
  test("reads a Morris design as one: mu*, mu and sigma with intervals, and what dice alone would do", async () => {
    const { code, out } = await kithHere(["sensitivity", join(folder, "morris")]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Average distress \(points of 100\)\n4 Morris trajectories, 3 replicates\n/);
    expect(out).toMatch(/parameter +mu\* +95% interval +mu +95% interval +sigma +95% interval +dice alone/);
    expect(out).toMatch(/settling point of distress +\d+\.\d +\d+\.\d to \d+\.\d/);
  });

  test("reads Saltelli's sample as one: first-order and total indices, and the share of the dice", async () => {
    const { code, out } = await kithHere(["sensitivity", join(folder, "indices")]);
    expect(code).toBe(0);
    expect(out).toContain("8 blocks of Saltelli's sample, 3 replicates");
    expect(out).toMatch(/The dice are [\d.]+% of the variance of\s+single\s+runs/);
  });

  test("any other design has main effects and interactions, with variants of their difference", async () => {
    const { code, out } = await kithHere(["sensitivity", join(folder, "grid")]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Average distress, alone minus connected, replicate by replicate/);
    expect(out).toMatch(/climate of school x settling point of distress|settling point of distress x climate of school/);
    const one = await kithHere(["sensitivity", join(folder, "grid"), "--variant", "alone", "--outcome", "isolates", "--json"]);
    expect(JSON.parse(one.out)).toMatchObject({
      outcome: { name: "isolates" },
      of: { kind: "value", variant: "alone" },
      found: { kind: "main effects", points: 4, replicates: 3 },
    });
    const turned = await kithHere(["sensitivity", join(folder, "grid"), "--between", "alone,connected", "--json"]);
    expect(JSON.parse(turned.out).of).toEqual({ kind: "difference", from: "alone", to: "connected" });
  });

  test("says what is wrong with a call: an outcome or variant that is not there, and a folder that is no sweep", async () => {
    const grid = join(folder, "grid");
    await expectWrong(["sensitivity", grid, "--outcome", "distres"], 'no outcome "distres"; did you mean "distress"?');
    await expectWrong(["sensitivity", grid, "--between", "alone"], "--between takes two variants");
    await expectWrong(["sensitivity", grid, "--between", "alone,alone"], "names alone twice");
    await expectWrong(["sensitivity", grid, "--between", "alone,conected"], 'did you mean "connected"?');
    await expectWrong(["sensitivity", grid, "--variant", "alone", "--between", "alone,connected"], "different things");
    await expectWrong(["sensitivity", folder], "holds no sweep");
  });
});

describe("kith power", () => {
  test("says how many replicates a difference takes: 34 pairs for half an SD at a power of 0.8", async () => {
    const { code, out } = await kithHere(["power", "--sd", "3", "--difference", "1.5"]);
    expect(code).toBe(0);
    // R's power.t.test(delta = .5, power = .8, type = "paired") gives 33.37.
    expect(out).toMatch(/^34 replicates find a difference of 1\.5 with a power of 80%/);
    const unpaired = await kithHere(["power", "--sd", "1", "--difference", "0.5", "--power", "80%", "--unpaired", "--json"]);
    expect(JSON.parse(unpaired.out)).toEqual({
      difference: 0.5,
      power: 0.8,
      level: 0.95,
      sd: 1,
      paired: false,
      needed: 64,
    });
  });

  test("takes the SD from what the replicates of a sweep differ, point by point, the largest first", async () => {
    const { code, out } = await kithHere(["power", join(folder, "grid"), "--difference", "1", "--json"]);
    expect(code).toBe(0);
    const { comparisons } = JSON.parse(out) as {
      comparisons: { name: string; sd: number; needed: number; replicates: number }[];
    };
    expect(comparisons.length).toBe(4);
    expect(comparisons[0].name).toMatch(
      /^alone minus connected at climate of school 0\.[19], settling point of distress (0\.2|1)$/,
    );
    for (const [k, { sd, needed, replicates }] of comparisons.entries()) {
      expect(replicates).toBe(3);
      expect(needed).toBeGreaterThanOrEqual(2);
      if (k > 0) expect(sd).toBeLessThanOrEqual(comparisons[k - 1].sd);
    }
    const single = await kithHere(["power", join(folder, "morris")]);
    expect(single.out).toMatch(
      /^Average distress \(points of 100\)\nEach point minus climate of school [\d.]+, settling point of distress [\d.]+\n\ncomparison +replicates +SD +95% interval +finds\nclimate of school/,
    );
  });

  test("says which outcome it is about, and nothing of replicates where it is the same in all of them", async () => {
    const degree = await kithHere(["power", join(folder, "grid"), "--outcome", "degree", "--difference", "1"]);
    expect(degree.out).toBe(
      "Ties a person (people)\nWhat is compared is the same in all replicates, which so say nothing of how many would be needed.\n",
    );
  });

  test("takes the difference of a share in percent", async () => {
    const grid = join(folder, "grid");
    await expectWrong(["power", grid, "--outcome", "highShare", "--difference", "2"], "write 2% or a number below 1");
    const { out } = await kithHere(["power", grid, "--outcome", "highShare", "--difference", "2%"]);
    expect(out).toMatch(/replicates (of each point )?find a difference of 2\.0 percentage points with a power of 80%/);
  });

  test("takes no power and no level that nobody plans for, and tells those near 1 by their digits", async () => {
    const asked = (...more: string[]) => ["power", "--sd", "3", "--difference", "1.5", ...more];
    for (const [level, range] of [
      ["0.9999999999999999", '--level is "0.9999999999999999"; it must be a number from 0.5 to 0.9999, such as 0.95 or 95%'],
      ["0.00001", '--level is "0.00001"; it must be a number from 0.5 to 0.9999'],
      ["99", '--level is "99"; it must be a number from 0.5 to 0.9999, such as 0.95 or 95%'],
    ])
      await expectWrong(asked("--level", level), range);
    await expectWrong(
      asked("--power", "0.00001"),
      '--power is "0.00001"; it must be a number from 0.5 to 0.9999, such as 0.8 or 80%',
    );
    await expectWrong(asked("--power", "0.9999999999999999"), "from 0.5 to 0.9999");
    const { out } = await kithHere(asked("--power", "99.99%", "--level", "0.9999"));
    expect(out.replace(/\s+/g, " ")).toMatch(/with a power of 99.99%: so often would the 99.99% interval leave out zero/);
  });

  test("says what is wrong with a call", async () => {
    await expectWrong(["power"], "give a results folder, or an SD");
    await expectWrong(["power", "--sd", "2"], "say which difference");
    await expectWrong(["power", "--sd", "-2", "--difference", "1"], "must be a number above 0");
    await expectWrong(["power", "--sd", "2", "--difference", "0"], "--difference is 0");
    await expectWrong(["power", "--sd", "2", "--difference", "1", "--power", "1.2"], "from 0.5 to 0.9999, such as 0.8 or 80%");
    await expectWrong(["power", folder, "--difference", "1"], "manifest.json");
    await expectWrong(["power", folder, "--sd", "1", "--difference", "1"], "not both");
  });
});

describe("kith calibrate FILE", () => {
  const block = `calibrate:
  parameters: { population.settlingPoint: [0.2, 1] }
  targets: [{ title: How it is, statistic: mean, of: distress, weeks: last 4, value: 30, within: 3 }]
  particles: 12
  generations: 3
  replicates: 2
`;

  test("prints the posterior and how well targets are met, keeps every combination, and goes on from there", async () => {
    const file = write("fit.yaml", block);
    const whole = join(folder, "fit");
    const { code, out } = await kithHere(["calibrate", file, "--workers", "1", "--out", whole]);
    expect(code).toBe(0);
    expect(out).toMatch(/^6 of \d+ combinations kept after \d generations?/);
    expect(out).toMatch(/population\.settlingPoint +0\.2 to 1 +0\.\d+ to /);
    expect(out).toMatch(/How it is +30\.0 +3\.0/);
    const head = readFileSync(join(whole, "posterior.csv"), "utf8").split("\n")[0];
    expect(head).toBe("population.settlingPoint,weight,distance,How it is");

    // As if it had been killed after some of them.
    const again = join(folder, "again");
    await kithHere(["calibrate", file, "--workers", "1", "--out", again, "--generations", "1"]);
    for (const name of readdirSync(again).filter((one) => /p000[5-9]/.test(one))) rmSync(join(again, name));
    const second = await kithHere(["calibrate", file, "--workers", "1", "--out", again]);
    expect(second.out).toBe(out);
    expect(treeOf(again)).toEqual(treeOf(whole));
  });

  test("refuses a folder of another calibration, and a scenario that fits nothing", async () => {
    const file = write("other.yaml", block.replace("value: 30", "value: 31"));
    await expectWrong(["calibrate", file, "--out", join(folder, "fit")], "another --out, or --fresh");
    await expectWrong(["calibrate", write("none.yaml", ""), "--out", join(folder, "none")], "has no calibrate: block");
  });

  test("leaves somebody else's posterior.csv alone, and says before any run where it cannot be written", async () => {
    const out = join(folder, "theirs");
    const posterior = join(out, "posterior.csv");
    mkdirSync(posterior, { recursive: true });
    const given = ["calibrate", write("theirs.yaml", block), "--workers", "1", "--fresh", "--out", out];
    await expectWrong(given, `${posterior} is a folder; give the name of a file`);
    rmSync(posterior, { recursive: true });
    writeFileSync(posterior, "theta\n0.5\n");
    await expectWrong(given, `${posterior} is there already and was not written by kith calibrate; give another --out`);
    expect(readFileSync(posterior, "utf8")).toBe("theta\n0.5\n");
    expect(readdirSync(out)).toEqual(["posterior.csv"]);
  });
});

async function expectWrong(given: readonly string[], words: string): Promise<void> {
  const { code, out, err } = await kithHere(given);
  expect({ code, out }, err).toEqual({ code: 2, out: "" });
  expect(err).toContain(words);
}
