import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hypothesesPage } from "../../src/experiment/hypothesis/page.ts";
import type { StoredHypothesis } from "../../src/experiment/hypothesis/stored.ts";
import { buildCommand, kith, startKith, temporaryFolder, writeSmall } from "./kith.ts";

let folder: string;
let file: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  file = writeSmall(
    folder,
    "h07-alone.yaml",
    `notes: Small on purpose.
hypothesis:
  prediction: People without any tie are worse off.
  source: row 9
  claims:
    - { statistic: alone, expect: alone > clustered }
    - { statistic: mean, of: degree, expect: clustered = scattered, within: 0.1 }
`,
    30,
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const out = () => join(folder, "kept");
const given = (...more: string[]) => ["test", file, "--out", out(), ...more];
const chunks = (name = "h07-alone") =>
  existsSync(join(out(), name)) ? readdirSync(join(out(), name)).filter((one) => one.startsWith("chunk")) : [];

describe("kith test", () => {
  test("says of every claim what the runs say, and ends with 0 whatever that is", () => {
    const { code, out: printed } = kith(given("--replicates", "6"));
    expect(code).toBe(0);
    expect(printed).toContain("H7  Small");
    expect(printed).toMatch(
      /\+ Alone, weeks 18 to 30 \(alone > clustered\): alone − clustered: 100\.0 percentage points [\s\S]*6 of 6/,
    );
    expect(printed).toMatch(/Verdict over 6 replicates: supported/);
    expect(printed).toContain("1 of 1 hypothesis holds in all its claims");
  });

  test("gives the same as data", () => {
    const [one] = JSON.parse(kith(given("--replicates", "6", "--json")).out);
    expect(one).toMatchObject({
      id: "H7",
      prediction: "People without any tie are worse off.",
      result: { verdict: "supported", replicates: 6 },
    });
    expect(one.result.claims.map((claim: { verdict: string }) => claim.verdict)).toEqual(["supported", "equivalent"]);
    expect(one.result.claims[0].parts[0]).toMatchObject({ label: "alone − clustered", estimate: 1, agreeing: 6 });
  });

  test("uses the numbers that are there, and makes only what more replicates need", () => {
    const before = chunks();
    const { err } = kith(given("--replicates", "12"));
    expect(err).toContain("are there already");
    expect(chunks().length).toBeGreaterThan(before.length);
    expect(kith(given("--replicates", "12", "--fresh")).err).not.toContain("already");
  });

  test("makes again what is damaged, or was made of another scenario", () => {
    const [first] = chunks();
    const whole = kith(given("--replicates", "12", "--json")).out;
    writeFileSync(join(out(), "h07-alone", first), "{ broken");
    expect(kith(given("--replicates", "12", "--json")).out).toBe(whole);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("weeks: 30", "weeks: 31"));
    expect(kith(given("--replicates", "12")).err).not.toContain("already");
    writeFileSync(file, text);
  });

  test("--require supported turns a hypothesis that does not hold into exit code 4", () => {
    expect(kith(given("--replicates", "6", "--require", "supported")).code).toBe(0);
    const failing = join(folder, "failing.yaml");
    writeFileSync(failing, readFileSync(file, "utf8").replace("alone > clustered", "alone < clustered"));
    const words = ["test", failing, "--out", out(), "--replicates", "4"];
    const { code, out: printed } = kith(words);
    expect([code, printed]).toEqual([0, expect.stringContaining("Verdict over 4 replicates: not supported")]);
    expect(kith([...words, "--require", "supported"]).code).toBe(4);
  });

  test("takes folders, leaves out scenarios that claim nothing, and refuses where nothing is claimed", () => {
    const several = join(folder, "several");
    mkdirSync(several);
    writeFileSync(join(several, "h02-two.yaml"), readFileSync(file));
    writeSmall(several, "plain.yaml");
    const { code, out: printed, err } = kith(["test", several, "--out", out(), "--replicates", "2"]);
    expect(code).toBe(0);
    expect(printed).toContain("H2  Small");
    expect(err).toContain("plain.yaml claims nothing and is left out");
    expect(kith(["test", join(several, "plain.yaml"), "--out", out()])).toMatchObject({
      code: 2,
      err: expect.stringContaining("claims nothing: add a hypothesis"),
    });
  });

  test("a mistake in a claim ends with 2 and its place", () => {
    const wrong = join(folder, "wrong.yaml");
    writeFileSync(wrong, readFileSync(file, "utf8").replace("alone > clustered", "alone > clusterd"));
    expect(kith(["test", wrong, "--out", out()])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/wrong\.yaml:\d+:\d+ .*did you mean "clustered"\?/),
    });
  });

  test("writes a page, with the numbers that it is made from beside it; other hypotheses stay on it", () => {
    const page = join(folder, "page.md");
    const stored = () => JSON.parse(readFileSync(join(folder, "page.json"), "utf8"));
    expect(kith(given("--replicates", "6", "--docs", page)).code).toBe(0);
    const text = readFileSync(page, "utf8");
    expect(text).toBe(hypothesesPage(stored()));
    expect(text).toContain("| [H7](#h7-small) | People without any tie are worse off. | **supported** | 2 of 2 | 6 |");
    expect(text).toContain("[row 9](evidence.md#row-9)");
    // Notes tell of more than what the model leaves out: of looks that were taken before.
    expect(text).toContain("*Notes.* Small on purpose.");
    const other = join(folder, "several", "h02-two.yaml");
    expect(kith(["test", other, "--out", out(), "--replicates", "2", "--docs", page]).code).toBe(0);
    expect(stored().hypotheses.map(({ id, older }: StoredHypothesis) => [id, older])).toEqual([
      ["H2", null],
      ["H7", null],
    ]);
    expect(readFileSync(page, "utf8")).toBe(hypothesesPage(stored()));
  });
});

test.each([
  ["its scenario has changed since", (text: string) => text.replace("weeks: 30", "weeks: 31")],
  ["its claims have changed since", (text: string) => text.replace("within: 0.1", "within: 0.2")],
  ["its scenario cannot be read any more", () => "kith: 1\n"],
  ["its scenario is not there any more", () => null],
])("a hypothesis that is not tested again is marked on the page: %s", (why, change) => {
  const own = temporaryFolder();
  const [page, moving, other] = ["page.md", "h03-moving.yaml", "h04-other.yaml"].map((name) => join(own, name));
  const text = readFileSync(file, "utf8");
  for (const path of [moving, other]) writeFileSync(path, text);
  const words = (path: string) => ["test", path, "--out", join(own, "kept"), "--replicates", "2", "--docs", page];
  expect(kith(words(moving)).code).toBe(0);
  const changed = change(text);
  if (changed === null) rmSync(moving);
  else writeFileSync(moving, changed);
  expect(kith(words(other)).code).toBe(0);
  const { hypotheses } = JSON.parse(readFileSync(join(own, "page.json"), "utf8"));
  expect(hypotheses.map(({ id, older }: StoredHypothesis) => [id, older])).toEqual([
    ["H3", why],
    ["H4", null],
  ]);
  rmSync(own, { recursive: true });
});

test("a page that cannot be written is refused before anything runs, not after all of it", () => {
  const place = join(folder, "none");
  const {
    code,
    out: printed,
    err,
  } = kith(["test", file, "--out", place, "--replicates", "4", "--docs", join(folder, "page.txt")]);
  expect([code, printed]).toEqual([2, ""]);
  expect(err).toContain("--docs takes a file that ends in .md");
  expect(existsSync(place)).toBe(false);
});

test("kith describe hypothesis lists statistics, measures of people and expectations", () => {
  const { code, out: printed } = kith(["describe", "hypothesis"]);
  expect(code).toBe(0);
  for (const word of ["halfLife", "ingroupShare", "inverted U", "no interventions"]) expect(printed).toContain(word);
  expect(JSON.parse(kith(["describe", "hypothesis", "--json"]).out).statistics[0]).toMatchObject({ name: "mean" });
});

test("a test that is killed goes on from what was kept, to the same verdicts", async () => {
  const long = join(folder, "h09-long.yaml");
  writeFileSync(long, readFileSync(file, "utf8").replace("weeks: 30", "weeks: 200").replace("replicates: 12", "replicates: 64"));
  const words = (place: string) => ["test", long, "--out", place, "--json"];
  const whole = kith(words(join(folder, "whole"))).out;
  for (let kill = 0; kill < 3; kill++) {
    const { child, ended } = startKith(words(out()), folder);
    const before = chunks("h09-long").length;
    let over = false;
    void ended.then(() => (over = true));
    while (chunks("h09-long").length < before + 2 && !over) await wait(5);
    child.kill("SIGKILL");
    await ended;
  }
  expect(chunks("h09-long").length).toBeGreaterThanOrEqual(2);
  const { code, out: printed, err } = kith(words(out()));
  expect(code).toBe(0);
  expect(err).toMatch(/of 192 runs are there already/);
  expect(printed).toBe(whole);
});

test("Ctrl-C finishes the runs under way, ends with 130, and keeps what is whole", async () => {
  const long = join(folder, "h10-interrupted.yaml");
  writeFileSync(long, readFileSync(file, "utf8").replace("weeks: 30", "weeks: 200").replace("replicates: 12", "replicates: 64"));
  const { child, ended } = startKith(["test", long, "--out", out()], folder);
  while (chunks("h10-interrupted").length < 1) await wait(5);
  process.kill(-(child.pid ?? 0), "SIGINT");
  expect(await ended).toMatchObject({ code: 130, out: "", err: expect.stringContaining("the same command goes on from there") });
  expect(chunks("h10-interrupted").length).toBeGreaterThan(0);
});
