import type { ResultsAbout } from "../results-about.ts";
import type { DataSource } from "./data-licenses.ts";

/** What an archive's README tells besides what the results are about. */
export interface ReadmeFacts {
  readonly about: ResultsAbout;
  /** Version of Kith that made the archive. */
  readonly version: string;
  readonly runs: { readonly there: number; readonly failed: number; readonly wanted: number };
  /** Shell commands, each with what it does. */
  readonly commands: {
    readonly repeat: readonly Line[];
    readonly check: readonly Line[];
    readonly single: readonly Line[];
    readonly report: readonly Line[];
  };
  readonly data: readonly DataSource[];
  /** What stands in `results/`, by name, in order. */
  readonly files: readonly string[];
}

export type Line = readonly [command: string, meaning: string];

/** README.md of an archive: what is in it, how to see that nothing changed, and how to make every number again. */
export function archiveReadme({ about, version, runs, commands, data, files }: ReadmeFacts): string {
  const { title, question, engine, seed, replicates, kind, asked, variants } = about;
  return [
    `# ${title}: results, and how to make them again`,
    "",
    ...(question === null ? [] : [question, ""]),
    `${runs.there} runs: ${kind === "sweep" ? `${asked.size} points of a design` : `${variants.length} variants (${variants.join(", ")})`}, ${replicates} ${replicates === 1 ? "replicate" : "replicates"} each, seed ${seed}.`,
    `Made by the engine ${engine} of Kith, archived with Kith ${version}. Same engine, same numbers, to the last bit, on any machine.`,
    "Distress is a number of a model, not a diagnosis, and nothing here says what will happen to any person.",
    ...incompleteness(runs),
    "",
    "## What is in here",
    "",
    "| file | what |",
    "| --- | --- |",
    "| `README.md` | this text |",
    "| `SHA256SUMS` | a checksum of every other file |",
    "| `CITATION.cff` | how to cite Kith |",
    "| `LICENSE` | the license of Kith |",
    "| `versions.json` | versions of engine, Kith and Node, and the hash of the list of libraries |",
    "| `dictionary.md`, `dictionary.csv` | every column of every table: type, unit, range, meaning, source |",
    ...(data.some(({ shipped }) => shipped)
      ? ["| `data/` | networks that came with Kith and were used, each with its origin and license |"]
      : []),
    ...described(files).map(([name, what]) => `| \`results/${name}\` | ${what} |`),
    "",
    "## Check that nothing changed",
    "",
    ...shell([["sha256sum --check SHA256SUMS", "Linux; on macOS: shasum -a 256 --check SHA256SUMS"], ...commands.check]),
    "",
    "## Make every number again",
    "",
    `With Node 20.19 or later and Kith ${version} (\`npx kith --version\`), whose engine has to be ${engine}. Kith says so where it is another, and`,
    "refuses to mix numbers of two engines. From this folder:",
    "",
    ...shell(commands.repeat),
    "",
    "Any single run by itself, with everything recorded:",
    "",
    ...shell(commands.single),
    ...(commands.report.length === 0 ? [] : ["", "Figures and tables:", "", ...shell(commands.report)]),
    "",
    "## Read the tables",
    "",
    "First line the column names, one value a cell, no comment lines. `results/summary.csv` has one row a run. Parquet by glob:",
    "",
    ...shell([
      ["duckdb -c \"select variant, avg(distress) from 'results/parts/*.parquet' group by 1\"", "DuckDB"],
      ["python3 -c \"import pandas; print(pandas.read_parquet('results/parts').groupby('variant').distress.mean())\"", "Python"],
      ["Rscript -e \"arrow::open_dataset('results/parts')\"", "R"],
    ]),
    "",
    "## Data",
    "",
    ...dataLines(data),
    "",
  ].join("\n");
}

function incompleteness({ there, failed, wanted }: ReadmeFacts["runs"]): string[] {
  const missing = wanted - there - failed;
  return [
    ...(failed > 0
      ? [`**${failed} of ${wanted} runs failed**, always in the same way: \`results/failed/\` says which, and why.`]
      : []),
    ...(missing > 0
      ? [`**${missing} of ${wanted} runs are missing**: the results were archived before they were complete.`]
      : []),
  ];
}

/** What is known of the files in a results folder; several of one kind in one line. */
function described(files: readonly string[]): (readonly [string, string])[] {
  const tops = new Set(files.map((file) => (file.includes("/") ? `${file.slice(0, file.indexOf("/"))}/` : file)));
  return [...tops].map((name) => [name, known.get(name) ?? "kept beside the results"]);
}

const known = new Map([
  ["manifest.json", "what the results are: scenario, engine, seed, points, replicates, columns"],
  ["scenario.yaml", "what was run, every default filled in"],
  ["source/", "the scenario as it was written, and the files that it names"],
  ["parts/", "the runs, as they were stored: the source of everything else"],
  ["weekly/", "measures of each week"],
  ["people/", "what was recorded of people, week by week"],
  ["ties/", "who trusted whom, week by week"],
  ["failed/", "runs that failed, and why"],
  ["summary.csv", "one row a run"],
  ["runs.parquet", "one row a run"],
  ["comparisons.csv", "every pair of variants by every measure: paired difference, interval, share of replicates"],
  ["dictionary.md", "the columns of these files"],
  ["report.html", "the report: opens from disk in any browser"],
  ["figures/", "figures of the report"],
]);

function shell(lines: readonly Line[]): string[] {
  return ["```sh", ...lines.flatMap(([command, meaning]) => [`# ${meaning}`, command]), "```"];
}

function dataLines(data: readonly DataSource[]): string[] {
  if (data.length === 0) return ["All networks were generated: no data of real people are in here."];
  return data.map(({ name, license, citation }) => {
    const cite = citation === null ? "" : ` ${citation}.`;
    return license === null
      ? `- \`results/source/${name}\` came with the scenario. **Its license is for whoever publishes this archive to state.**`
      : `- \`${name}\`: license ${license}.${cite}`;
  });
}
