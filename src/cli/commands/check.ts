import type { Command } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith check <files...>` reads scenarios without running them and reports every problem in each. */
export const check: Command = {
  name: "check",
  summary: "Report every problem in scenario files, without running them.",
  arguments: [["<files...>", "scenario files"]],
  examples: [
    ["kith check my.yaml", "every problem with its line, and what would be right"],
    ["kith check scenarios/*.yaml --json", "problems as data, for editors"],
  ],

  async run(given, terminal) {
    const { examineScenario } = await import("../load-scenario.ts");
    const { formatProblem, hasErrors } = await import("../../scenario/problem.ts");
    let sound = true;
    const all: unknown[] = [];
    for (const file of given.arguments) {
      const { scenario, problems } = examineScenario(file).read;
      if (scenario === null || hasErrors(problems)) sound = false;
      if (terminal.json) all.push({ file, sound: scenario !== null, problems, importReport: scenario?.importReport ?? null });
      else {
        for (const problem of problems) terminal.print(formatProblem(problem));
        if (scenario !== null) terminal.print(`${file}: ${summaryOf(scenario)}`);
      }
    }
    if (terminal.json) terminal.printJson(all);
    return sound ? Exit.done : Exit.invalid;
  },
};

interface Summed {
  readonly variants: readonly { readonly plan: { readonly size: number } }[];
  readonly weeks: number;
  readonly warmUp: number;
  readonly replicates: number;
  readonly importReport: {
    readonly ties: number;
    readonly dropped: readonly { readonly reason: string; readonly count: number }[];
  } | null;
}

function summaryOf({ variants, weeks, warmUp, replicates, importReport }: Summed): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? "" : "s"}`;
  const before = warmUp > 0 ? ` after ${count(warmUp, "week")} of warm-up` : "";
  const runs = `sound; ${count(variants.length, "variant")} of ${variants[0].plan.size} people, ${count(weeks, "week")}${before}, ${count(replicates, "replicate")}`;
  if (importReport === null) return runs;
  const dropped = importReport.dropped.map(({ reason, count: rows }) => `${rows} ${reason}`);
  return `${runs}; ${importReport.ties} ties from the file${dropped.length > 0 ? ` (rows left out: ${dropped.join(", ")})` : ""}`;
}
