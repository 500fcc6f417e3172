import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodePart, encodePart } from "../../src/experiment/store/part-file.ts";
import { hashOfComparison, type KithOptions } from "./hash-of-comparison.ts";
import { kith, writeSmall } from "./kith.ts";
import { smallFolder } from "./small-folder.ts";

const { folder, small } = smallFolder();

const hashOf = (given: readonly string[], options: KithOptions = {}) => hashOfComparison(folder, given, options);

describe("the hash of a comparison", () => {
  test("is 64 hex digits and nothing else on standard output", () => {
    expect(hashOf([small])).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is the same with one, two and four workers, with nothing and with everything recorded", () => {
    const hashes = ["1", "2", "4"].map((workers, k) =>
      hashOf([small, "--workers", workers, "--record", k === 1 ? "all" : "none"]),
    );
    expect(new Set(hashes).size).toBe(1);
  });
});

describe("kith compare", () => {
  test("--json gives difference, interval, share and verdict of each pair, and nothing else on standard output", () => {
    const { code, out } = kith(["compare", small, "--json"], { cwd: folder });
    expect(code).toBe(0);
    const result = JSON.parse(out) as {
      pairs: Record<string, unknown>[];
      variants: { name: string; means: Record<string, number> }[];
      replicates: number;
    };
    expect(result).toMatchObject({
      title: "Small",
      seed: "7",
      replicates: 12,
      outcome: { name: "distress", unit: "points of 100" },
    });
    expect(result.variants.map(({ name }) => name)).toEqual(["clustered", "scattered", "alone"]);
    expect(result.pairs.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "clustered scattered",
      "clustered alone",
      "scattered alone",
    ]);
    for (const pair of result.pairs) {
      expect(pair).toMatchObject({
        difference: expect.any(Number),
        interval: [expect.any(Number), expect.any(Number)],
        share: expect.any(Number),
        verdict: expect.stringMatching(/^(lower|higher|no clear difference)$/),
        sentence: expect.any(String),
      });
    }
    const [clustered, , alone] = result.variants;
    expect(result.pairs[1]["difference"]).toBeCloseTo(alone.means["distress"] - clustered.means["distress"], 9);
  });

  test("prints variants, pairs and a sentence for each pair; several pairs come with a warning", () => {
    const { out } = kith(["compare", small], { cwd: folder });
    expect(out).toMatch(/everyone +devalued +others +gap/);
    expect(out).toMatch(/alone − clustered/);
    expect(out.replace(/\s+/g, " ")).toMatch(/replicates average distress ended|No clear difference in average distress/);
    expect(out).toContain("3 comparisons are read at once");
    expect(out).not.toContain("\u001b[");
  });

  test("one replicate proves nothing, and says so", () => {
    const { out } = kith(["compare", small, "--replicates", "1", "--json", "--out", join(folder, "one")]);
    expect((JSON.parse(out) as { pairs: unknown[] }).pairs[0]).toMatchObject({
      interval: null,
      verdict: "one replicate proves nothing",
    });
  });

  test("--outcome reads the same runs by another measure; a wrong name is put right", () => {
    const { out } = kith(["compare", small, "--outcome", "gap", "--json"], { cwd: folder });
    expect(JSON.parse(out)).toMatchObject({ outcome: { name: "gap" }, pairs: [{ measure: "gap" }, {}, {}] });
    expect(kith(["compare", small, "--outcome", "belongin"], { cwd: folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "belonging"?'),
    });
  });

  test("what is in the folder already is used and said", () => {
    const out = join(folder, "again");
    kith(["compare", small, "--out", out]);
    expect(kith(["compare", small, "--out", out]).err).toContain("36 of 36 runs are there already");
  });

  test("another scenario in the same folder ends with 2 and says what to do", () => {
    const out = join(folder, "apart");
    kith(["compare", small, "--out", out]);
    const other = writeSmall(folder, "other.yaml", "mechanisms: { belonging: off }\n");
    expect(kith(["compare", other, "--out", out])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/"clustered" was set up otherwise.*--fresh/),
    });
    expect(kith(["compare", other, "--out", out, "--fresh"]).code).toBe(0);
  });

  test("ends with 3 if a run failed, and names it", async () => {
    const out = join(folder, "failed");
    kith(["compare", small, "--replicates", "2", "--out", out]);
    // As a runner leaves it: the part without the run, and the run in failed/.
    const path = join(out, "parts", "part-p001-r000000-000002.parquet");
    const { rows, origin } = await decodePart(readFileSync(path));
    writeFileSync(path, encodePart(rows.slice(1), origin));
    mkdirSync(join(out, "failed"));
    const { run, point, variant, replicate, seed } = rows[0];
    writeFileSync(
      join(out, "failed", "part-p001-r000000-000002.json"),
      JSON.stringify([{ run, point, variant, replicate, seed, week: 3, message: "distress is not a number" }]),
    );
    const ended = kith(["compare", small, "--replicates", "2", "--out", out, "--json"]);
    expect(ended).toMatchObject({
      code: 3,
      err: expect.stringContaining("Run 1-0 (scattered, replicate 0) failed in week 3: distress is not a number"),
    });
    expect(JSON.parse(ended.out)).toMatchObject({
      failed: [{ run: "1-0" }],
      pairs: [{ replicates: 1 }, { replicates: 2 }, { replicates: 1 }],
    });
    expect(kith(["compare", small, "--replicates", "2", "--out", out, "--retry-failed"]).code).toBe(0);
  });

  test("a scenario with a problem ends with 2 and its line", () => {
    const path = writeSmall(folder, "bad.yaml", "mechanisms: { belongin: off }\n");
    const { code, out, err } = kith(["compare", path]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/bad\.yaml:\d+:\d+ .*did you mean "belonging"\?/);
    expect(err).not.toMatch(/ at .*\.js/);
  });

  test("more people than memory are refused before anything starts", () => {
    const path = join(folder, "huge.yaml");
    writeFileSync(
      path,
      readFileSync(small, "utf8")
        .replace("people: 30", "people: 1000000")
        .replace("replicates: 12", "replicates: 2\nrecord: { people: [shown] }")
        .replace("weeks: 6", "weeks: 200"),
    );
    const { code, err } = kith(["compare", path, "--record", "all"]);
    expect(code).toBe(2);
    expect(err).toMatch(/memory|would keep|values|people/);
  });
});
