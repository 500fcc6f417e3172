import { runId } from "../experiment/design.ts";
import type { ResultsIn } from "../experiment/executors/exports/results-in.ts";
import type { ReadmeFacts } from "../experiment/exports/archive/readme.ts";
import type { ResultsAbout } from "../experiment/exports/results-about.ts";
import { canonical } from "../experiment/plan-hash.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { recordOf } from "./compare-file.ts";

const source = "results/source/scenario.yaml";

/** The commands that make an archive's numbers again, as they are typed inside it. */
export function archiveCommands(
  { about, sweep }: Pick<ResultsIn, "about" | "sweep">,
  scenario: Scenario | null,
  files: readonly string[],
): ReadmeFacts["commands"] {
  const report: ReadmeFacts["commands"]["report"] = files.includes("report.html")
    ? [["npx kith report results", "the report and its figures, from the runs that are here"]]
    : [];
  const fixed = sweep === null || sweep.replication.kind === "fixed" ? [`--replicates ${about.replicates}`] : [];
  const all = ["--seed", word(about.seed), ...fixed, "--record", recordWord(about, scenario)].join(" ");
  const again = `npx kith ${sweep === null ? "compare" : "sweep run"} ${source} --out again ${all}`;
  const tables = ["summary.csv", ...(sweep === null ? ["comparisons.csv"] : [])];
  return {
    check: [
      sweep === null
        ? [
            `npx kith compare ${source} --out results ${all}`,
            "reads every part to the last bit, and says that all runs are there already",
          ]
        : ["npx kith sweep verify results", "every part, table and file against its hash"],
    ],
    repeat: [
      [again, "all runs anew, on all cores, in a folder of its own"],
      [tables.map((table) => `cmp results/${table} again/${table}`).join(" && "), "the same bytes"],
    ],
    single: [
      [
        `npx kith rerun results ${runId(Math.min(...about.asked), 0)} --out one-run`,
        "and says whether it is the same to the bit",
      ],
    ],
    report,
  };
}

/** Which choice of `--record` the results were made with. */
function recordWord({ record }: ResultsAbout, scenario: Scenario | null): string {
  if (record === null || scenario === null) return record === null ? "none" : "file";
  return canonical(recordOf(scenario, "file")) === canonical(record) ? "file" : "all";
}

/** A text as one word of a shell. */
export function word(text: string): string {
  return /^[\w.,:/@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
