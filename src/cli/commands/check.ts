import type { CalibrationPlan } from "../../scenario/calibrate/calibration-plan.ts";
import type { Sweep } from "../../scenario/sweep/sweep.ts";
import { counted } from "../../scenario/words.ts";
import type { Command } from "../command.ts";
import { Complaint, Exit } from "../exit.ts";

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
      const found = examined(file, examineScenario);
      if (typeof found === "string") {
        sound = false;
        terminal.note(`kith: ${found}`);
        const problem = { file, line: 0, column: 0, path: "", message: found, severity: "error" };
        all.push({ file, sound: false, problems: [problem], importReport: null });
        continue;
      }
      const { scenario, problems } = found.read;
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

/** What is in the file, or why it cannot be read: the others are still to be checked. */
function examined<Found>(file: string, examine: (file: string) => Found): Found | string {
  try {
    return examine(file);
  } catch (error) {
    if (error instanceof Complaint) return error.message;
    throw error;
  }
}

interface Summed {
  readonly variants: readonly { readonly plan: { readonly size: number } }[];
  readonly weeks: number;
  readonly warmUp: number;
  readonly replicates: number;
  readonly sweep: Pick<Sweep, "factors" | "rows" | "variants" | "replication"> | null;
  readonly calibrate: Pick<CalibrationPlan, "parameters" | "targets" | "particles" | "replicates"> | null;
  readonly importReport: {
    readonly ties: number;
    readonly dropped: readonly { readonly reason: string; readonly count: number }[];
  } | null;
}

function summaryOf({ variants, weeks, warmUp, replicates, sweep, calibrate, importReport }: Summed): string {
  const before = warmUp > 0 ? ` after ${counted(warmUp, "week")} of warm-up` : "";
  const people = variants[0].plan.size;
  const runs = `sound; ${counted(variants.length, "variant")} of ${counted(people, "person", "people")}, ${counted(weeks, "week")}${before}, ${counted(replicates, "replicate")}${sweep === null ? "" : `; ${sweepSummary(sweep)}`}${calibrate === null ? "" : `; ${calibrateSummary(calibrate)}`}`;
  if (importReport === null) return runs;
  const dropped = importReport.dropped.map(({ reason, count: rows }) => `${rows} ${reason}`);
  return `${runs}; ${importReport.ties} ties from the file${dropped.length > 0 ? ` (rows left out: ${dropped.join(", ")})` : ""}`;
}

/** "a sweep of 36 rows over settings.school.climate and ties.preset, 10 replicates each: 720 runs". */
function sweepSummary({ factors, rows, variants, replication }: NonNullable<Summed["sweep"]>): string {
  const keys = factors.slice(0, 4).map(({ key }) => key);
  const more = factors.length > 4 ? `, and ${counted(factors.length - 4, "more key")}` : "";
  const most = replication.kind === "fixed" ? replication.replicates : (replication.looks.at(-1) ?? 0);
  const each = `${replication.kind === "fixed" ? "" : "up to "}${counted(most, "replicate")} each`;
  // A design whose rows belong together may have one twice, which is run once.
  const different = new Set(rows.map((row) => JSON.stringify(row))).size;
  const apart = different < rows.length ? ` (${different} different ones)` : "";
  const compared = variants.length > 1 ? ` in ${variants.length} variants` : "";
  const runs = counted(different * variants.length * most, "run");
  return `a sweep of ${counted(rows.length, "row")}${apart} over ${keys.join(", ")}${more}${compared}, ${each}: ${runs}`;
}

/** "a calibration of 2 keys to 3 targets: 120 combinations at first, 6 replicates each". */
function calibrateSummary({ parameters, targets, particles, replicates }: NonNullable<Summed["calibrate"]>): string {
  const fitted = `${counted(parameters.length, "key")} to ${counted(targets.length, "target")}`;
  return `a calibration of ${fitted}: ${counted(particles, "combination")} at first, ${counted(replicates, "replicate")} each`;
}
