import { counted } from "../../scenario/words.ts";
import type { Command } from "../command.ts";
import { Complaint, Exit } from "../exit.ts";

/** `kith sweep merge DIR` writes all runs of a sweep as one table. */
export const sweepMerge: Command = {
  name: "merge",
  summary: "Write all runs of a sweep as one table: runs.parquet, summary.csv and their dictionary.",
  arguments: [["<folder>", "results folder of a sweep"]],
  examples: [["kith sweep merge results/my", "what is there so far; a finished sweep has them already"]],

  async run(given, terminal) {
    const { openSweep } = await import("../../experiment/executors/sweep/open-sweep.ts");
    const { exportsOf, mostMergedRuns, writeExports } = await import("../../experiment/executors/sweep/folder.ts");
    const { fileProblem } = await import("../../experiment/executors/files.ts");
    const { runsWanted } = await import("../../experiment/sweep/manifest.ts");
    const { shellWord } = await import("../../experiment/executors/slurm/batch-script.ts");
    const { damageText } = await import("../damage.ts");
    const { sweepIn } = await import("../sweep/with-folder.ts");
    const { join } = await import("node:path");
    const [folder = ""] = given.arguments;
    sweepIn(folder);
    const { manifest, table, failed, parts, problems } = await openSweep(folder);
    if (problems.length > 0) throw new Complaint(damageText(folder, problems, `kith sweep run ${shellWord(folder)}`), Exit.unmet);
    try {
      writeExports(folder, exportsOf(manifest, parts, failed));
    } catch (error) {
      if (error instanceof Error && "syscall" in error) throw new Complaint(fileProblem(error, folder), Exit.fault);
      throw error;
    }
    const { length, missing } = table;
    if (terminal.json) terminal.printJson({ folder, runs: length, failed: table.failed, missing });
    else if (runsWanted(manifest) > mostMergedRuns)
      terminal.print(`${folder} has more than ${mostMergedRuns} runs, which do not go into one file: read parts/*.parquet.`);
    else terminal.print(`${counted(length, "run is", "runs are")} in runs.parquet and summary.csv in ${folder}.`);
    if (missing > 0)
      terminal.note(`${counted(missing, "run is", "runs are")} still missing; the tables hold those that are there.`);
    if (table.failed > 0) terminal.note(`${counted(table.failed, "run")} failed: see ${join(folder, "failed")}.`);
    return table.failed > 0 ? Exit.someFailed : Exit.done;
  },
};
