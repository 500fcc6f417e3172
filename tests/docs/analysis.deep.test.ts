import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommand, command, temporaryFolder } from "../cli/kith.ts";

/** Where pandas, pyarrow and duckdb may be: a virtual environment, or what the system has. Nothing of it is needed for anything else. */
const given = process.env["KITH_PYTHON"] ?? "";
const python = existsSync(given) ? given : "python3";
const has = (modules: string) => spawnSync(python, ["-c", `import ${modules}`]).status === 0;
const page = readFileSync("docs/analysis.md", "utf8");
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(([, code]) => code);
const without = `: skipped, ${python} has no`;

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  writeFileSync(join(folder, "climate.yaml"), blocks("yaml")[0]);
  const script = blocks("sh").join("").replaceAll("npx kith", `'${process.execPath}' '${command}'`);
  const { status, stderr } = spawnSync("sh", ["-e", "-c", script], { cwd: folder, encoding: "utf8" });
  expect(status, stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs code with more of it behind, whose last line of output is JSON. */
function run(code: string, more: string): unknown {
  const path = join(folder, "example.py");
  writeFileSync(path, `${code}\nimport json\nprint(json.dumps(${more}))\n`);
  const { status, stdout, stderr } = spawnSync(python, [path], { cwd: folder, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
}

type Row = Readonly<Record<string, unknown>>;
const number = (row: Row, name: string) => Number(row[name]);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const panel = async (): Promise<Row[]> =>
  await parquetReadObjects({ file: new Uint8Array(readFileSync(join(folder, "panel.parquet"))).buffer });

/** Mean paired difference at each climate, from summary.csv and nothing else. */
function pairedDifferences(): { climate: number; difference: number; replicates: number; se: number }[] {
  const { data } = Papa.parse<Row>(readFileSync(join(folder, "results", "climate", "summary.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return [0.3, 0.5, 0.7].map((climate) => {
    const of = (variant: string) =>
      data
        .filter((row) => number(row, "settings.school.climate") === climate && row["variant"] === variant)
        .sort((one, other) => number(one, "replicate") - number(other, "replicate"))
        .map((row) => number(row, "distressDevalued"));
    const clustered = of("clustered");
    const pairs = of("scattered").map((value, k) => value - clustered[k]);
    const difference = mean(pairs);
    const squares = pairs.reduce((sum, pair) => sum + (pair - difference) * (pair - difference), 0);
    return { climate, difference, replicates: pairs.length, se: Math.sqrt(squares / (pairs.length - 1) / pairs.length) };
  });
}

const exampleOf = (words: string) => blocks("python").find((code) => code.includes(words)) ?? "";

describe("the examples of docs/analysis.md in Python", () => {
  const pandas = has("pandas, pyarrow");
  const title = (words: string, modules: string, there: boolean) => (there ? words : `${words}${without} ${modules}`);

  test.skipIf(!pandas)(title("read all parts, and find the paired differences of summary.csv", "pandas, pyarrow", pandas), () => {
    const found = run(
      exampleOf('differences["low"]'),
      'differences[["mean", "sem", "count"]].reset_index().values.tolist()',
    ) as number[][];
    const known = pairedDifferences();
    expect(found).toHaveLength(3);
    for (const [k, [climate, difference, se, count]] of found.entries()) {
      expect([climate, count]).toEqual([known[k].climate, known[k].replicates]);
      expect(difference).toBeCloseTo(known[k].difference, 9);
      expect(se).toBeCloseTo(known[k].se, 9);
    }
  });

  const statsmodels = pandas && has("statsmodels");
  test.skipIf(!statsmodels)(
    title(
      "fit a mixed model whose difference between networks is that of the means: the panel is balanced",
      "statsmodels",
      statsmodels,
    ),
    async () => {
      const found = run(exampleOf("smf.mixedlm"), 'effects["variant[T.scattered]"]') as number;
      const rows = await panel();
      const of = (variant: string) => mean(rows.filter((row) => row["variant"] === variant).map((row) => number(row, "shown")));
      expect(rows).toHaveLength(60 * 60 * 13);
      expect(found).toBeCloseTo(of("scattered") - of("clustered"), 4);
    },
  );

  test.skipIf(!pandas)(title("find the slope within persons", "pandas, pyarrow", pandas), async () => {
    const found = run(exampleOf("shift(1)"), "slope") as number;
    const people = new Map<string, Row[]>();
    for (const row of await panel()) {
      const who = `${row["run"]} ${row["person"]}`;
      people.set(who, [...(people.get(who) ?? []), row]);
    }
    let [products, squares] = [0, 0];
    for (const weeks of people.values()) {
      weeks.sort((one, other) => number(one, "week") - number(other, "week"));
      const pairs = weeks.slice(1).map((row, k) => [number(weeks[k], "events"), number(row, "shown")] as const);
      const [before, after] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
      for (const [x, y] of pairs) {
        products += (x - before) * (y - after);
        squares += (x - before) * (x - before);
      }
    }
    expect(found).toBeCloseTo(products / squares, 4);
  });

  const plots = pandas && has("matplotlib");
  test.skipIf(!plots)(title("draw a plot", "matplotlib", plots), () => {
    expect(run(exampleOf("plt.subplots"), "len(axes.lines)")).toBe(4);
    expect(readFileSync(join(folder, "climate.svg"), "utf8")).toContain("<svg");
  });

  const networks = has("networkx");
  test.skipIf(!networks)(
    title("read a network over time: a ring of six has clustering 3(k - 2) / 4(k - 1) = 0.6", "networkx", networks),
    () => {
      const more = 'person = over_time.nodes["0"]\nweek = nx.read_graphml("week26.graphml")\n';
      const code = `${exampleOf("read_gexf")}\n${more}`;
      const [ties, clustering, weeks, shown, graphml] = run(
        code,
        '[network.number_of_edges(), clustering, len(person["shown"]), person["spells"], [week.number_of_edges(), week.nodes["0"]["shown"] == person["shown"][-1][0]]]',
      ) as [number, number, number, number[][], unknown[]];
      expect([ties, weeks, shown]).toEqual([180, 27, [[0, 26.999]]]);
      expect(clustering).toBeCloseTo((3 * 4) / (4 * 5), 9);
      expect(graphml).toEqual([180, true]);
    },
  );
});

describe("the examples of docs/analysis.md in DuckDB", () => {
  const duckdb = has("duckdb");
  test.skipIf(!duckdb)(
    `find the same paired differences, the same means by week and the engine${duckdb ? "" : `${without} duckdb`}`,
    async () => {
      const code = ["import duckdb", ...blocks("sql").map((sql) => `duckdb.sql(${JSON.stringify(sql)})`)].join("\n");
      const found = run(
        code,
        '{name: duckdb.sql(f"select * from {name}").fetchall() for name in ["differences", "weeks", "versions"]}',
      ) as Record<"differences" | "weeks" | "versions", (number | string)[][]>;
      const known = pairedDifferences();
      for (const [k, [climate, replicates, difference, se]] of found.differences.entries()) {
        expect([climate, replicates]).toEqual([known[k].climate, known[k].replicates]);
        expect(difference).toBeCloseTo(known[k].difference, 9);
        expect(se).toBeCloseTo(known[k].se, 9);
      }
      const rows = await panel();
      expect(found.weeks).toHaveLength(2 * 13 * 2);
      for (const [variant, week, devalued, distress, count] of found.weeks.slice(0, 6)) {
        const own = rows.filter((row) => row["variant"] === variant && row["week"] === week && row["devalued"] === devalued);
        expect(own).toHaveLength(Number(count));
        expect(distress).toBeCloseTo(mean(own.map((row) => number(row, "shown"))), 6);
      }
      const { engine } = JSON.parse(readFileSync(join(folder, "results", "climate", "manifest.json"), "utf8")) as {
        engine: string;
      };
      expect(found.versions).toEqual([[engine, 60]]);
    },
  );
});

/** Runs R code with more of it behind, which prints JSON in its last line. */
function runInR(code: string, more: string): unknown {
  writeFileSync(join(folder, "example.R"), `${code}\n${more}\n`);
  const { status, stdout, stderr } = spawnSync("Rscript", ["example.R"], { cwd: folder, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
}

describe("the examples of docs/analysis.md in R", () => {
  const hasInR = (packages: readonly string[]) =>
    packages.every((name) => spawnSync("Rscript", ["-e", `loadNamespace("${name}")`]).status === 0);
  const title = (words: string, packages: string, there: boolean) =>
    there ? words : `${words}: skipped, Rscript has no ${packages}`;
  const [compare, mixed, plot] = blocks("r");

  const tidy = hasInR(["dplyr", "tidyr", "broom"]);
  test.skipIf(!tidy)(title("find the same paired differences and their intervals", "dplyr, tidyr, broom", tidy), () => {
    const columns = ["climate", "estimate", "parameter", "conf.low", "conf.high"];
    const printed = columns.map((name) => `paste0("[", paste(format(differences$${name}, digits = 15), collapse = ","), "]")`);
    const found = runInR(compare, `cat("\\n[", paste(${printed.join(', ",", ')}), "]\\n", sep = "")`) as number[][];
    for (const [k, known] of pairedDifferences().entries()) {
      const [climate, estimate, freedom, low, high] = found.map((column) => column[k]);
      expect([climate, freedom]).toEqual([known.climate, known.replicates - 1]);
      expect(estimate).toBeCloseTo(known.difference, 9);
      expect((high - low) / (2 * 2.2621571628)).toBeCloseTo(known.se, 8);
    }
  });

  const models = hasInR(["lme4"]);
  test.skipIf(!models)(
    title("fit a mixed model whose difference between networks is that of the means", "lme4", models),
    async () => {
      const found = runInR(mixed, 'cat("\\n", format(fixef(model)[["variantscattered"]], digits = 15), "\\n", sep = "")');
      const rows = await panel();
      const of = (variant: string) => mean(rows.filter((row) => row["variant"] === variant).map((row) => number(row, "shown")));
      expect(found).toBeCloseTo(of("scattered") - of("clustered"), 4);
    },
  );

  const plots = tidy && hasInR(["ggplot2"]);
  test.skipIf(!plots)(title("draw a point a run and a line a network", "ggplot2", plots), () => {
    const drawn = 'cat("\\n[", nrow(layer_data(last_plot(), 1)), ",", nrow(layer_data(last_plot(), 2)), "]\\n", sep = "")';
    expect(runInR(`${compare}\n${plot}`, drawn)).toEqual([60, 6]);
  });
});

test("every example in Python, SQL or R is one that the tests above run; that R reads Parquet is told as not tried", () => {
  expect(page).toContain("**That R reads Parquet was not tried here**");
  expect(blocks("python")).toHaveLength(5);
  expect(blocks("sql")).toHaveLength(3);
  expect(blocks("r")).toHaveLength(3);
});
