import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCommand, kith, temporaryFolder, writeSmall } from "./kith.ts";
import { treeOf } from "./tree.ts";

let folder: string;
let results: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  results = join(folder, "results");
  const claims = "hypothesis:\n  - { statistic: distress, expect: alone > clustered }\n";
  const sweep = "sweep: { grid: { settings.school.climate: [0.2, 0.8] }, replicates: 6 }\n";
  const { code, err } = kith(["sweep", "run", writeSmall(folder, "small.yaml", sweep + claims), "--out", results]);
  expect(code, err).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("writes one page and its pictures, the same bytes each time and wherever the folder lies", () => {
  const first = kith(["report", results]);
  expect(first.code, first.err).toBe(0);
  expect(first.out).toContain("Does it matter whether your friends know each other?");
  expect(first.out).toMatch(/The hypothesis (is (not )?supported|stays open)/);
  const page = readFileSync(join(results, "report.html"), "utf8");
  expect(page).toContain("<h1>Does it matter whether your friends know each other?</h1>");
  expect(page).toContain("What was claimed before the runs");
  expect(page).toContain("people in each run");
  expect(page).toContain('font-family: "Source Serif 4 Variable"; src: url("data:font/woff2;base64,');
  expect(page).toContain("title: Small\nquestion: Does it matter");
  expect(readdirSync(join(results, "figures")).length).toBeGreaterThan(3);
  const before = treeOf(results);
  expect(kith(["report", "results"], { cwd: folder }).code).toBe(0);
  expect(treeOf(results)).toEqual(before);
}, 60_000);

test("is about another outcome, and goes elsewhere, when asked; as data it is question, answer and files", () => {
  const out = join(folder, "isolates.html");
  const { code, out: said } = kith(["report", results, "--outcome", "isolates", "--out", out, "--json"]);
  expect(code).toBe(0);
  const told = JSON.parse(said) as { question: string; answer: string[]; report: string; pictures: string[] };
  expect(told.report).toBe(out);
  expect(told.answer.join(" ")).toMatch(/isolates/i);
  expect(told.pictures.every((path) => existsSync(path) && path.includes("isolates-"))).toBe(true);
  expect(readFileSync(out, "utf8")).toContain("Isolates");
});

test("goes, with its pictures, when runs are to come; what somebody else put beside them stays", () => {
  const copy = join(folder, "grown");
  cpSync(results, copy, { recursive: true });
  expect(kith(["report", copy]).code).toBe(0);
  writeFileSync(join(copy, "figures", "mine.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  expect(kith(["sweep", "run", copy, "--replicates", "7"]).code).toBe(0);
  expect(existsSync(join(copy, "report.html"))).toBe(false);
  expect(readdirSync(join(copy, "figures"))).toEqual(["mine.svg"]);
  rmSync(join(copy, "figures"), { recursive: true });
  expect(kith(["report", copy]).code).toBe(0);
  expect(kith(["sweep", "run", join(folder, "small.yaml"), "--fresh", "--out", copy]).code).toBe(0);
  expect(existsSync(join(copy, "figures"))).toBe(false);
}, 60_000);

test("where weeks were recorded the typical row is there week by week, and the mean of its weeks is the outcome of these short runs", () => {
  const recorded = join(folder, "recorded");
  expect(kith(["sweep", "run", join(folder, "small.yaml"), "--record", "all", "--out", recorded]).code).toBe(0);
  const { code, err, out } = kith(["report", recorded, "--json"]);
  expect(code, err).toBe(0);
  const { pictures } = JSON.parse(out) as { pictures: string[] };
  const row = Number(/over-weeks-row-(\d+)\.svg/.exec(pictures.join(" "))?.[1]);
  const page = readFileSync(join(recorded, "report.html"), "utf8");
  const figure = page.slice(page.indexOf(`<figure id="distress-over-weeks-row-${row}"`));
  const cells = [
    ...figure
      .slice(0, figure.indexOf("</table>"))
      .matchAll(/<tr><td class="n"[^>]*>(\d+)<\/td><td>(\w+)<\/td><td class="n"(?: data-value="([^"]+)")?>([^<]+)/g),
  ];
  const own = cells.map(([, week, variant, exact, told]) => ({ week: Number(week), variant, mean: Number(exact ?? told) }));
  const [head, ...lines] = readFileSync(join(recorded, "summary.csv"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  const { design, variants } = JSON.parse(readFileSync(join(recorded, "manifest.json"), "utf8")) as {
    design: number[][];
    variants: string[];
  };
  const last = Math.max(...own.map(({ week }) => week));
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const [v, variant] of variants.entries()) {
    const runs = lines.filter((line) => Number(line[head.indexOf("point")]) === design[row][v]);
    const weekly = own.filter((one) => one.variant === variant && one.week > 0).map(({ mean }) => mean);
    expect(weekly).toHaveLength(last);
    expect(average(weekly)).toBeCloseTo(average(runs.map((line) => Number(line[head.indexOf("distress")]))), 9);
  }
}, 60_000);

test("says what it cannot report on: an unknown outcome, a folder without a sweep", () => {
  const unknown = kith(["report", results, "--outcome", "distres"]);
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('did you mean "distress"?')]);
  const none = kith(["report", join(folder, "nothing")]);
  expect([none.code, none.err]).toEqual([2, expect.stringContaining("holds no sweep")]);
});

test("reports what is there and says what is missing; a scenario that was changed since is left out", () => {
  const copy = join(folder, "copy");
  cpSync(results, copy, { recursive: true });
  const [part] = readdirSync(join(copy, "parts"));
  renameSync(join(copy, "parts", part), join(folder, part));
  writeFileSync(join(copy, "source", "scenario.yaml"), "kith: 1\n");
  const { code, err } = kith(["report", copy]);
  expect(code, err).toBe(4);
  const page = readFileSync(join(copy, "report.html"), "utf8");
  expect(page).toMatch(/36 runs are not there yet|runs are not there yet|No run is there yet/);
  expect(page).toContain("left out here");
  expect(page).not.toContain("What was claimed before the runs");
});
