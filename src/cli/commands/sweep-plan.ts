import type { Command } from "../command.ts";
import { Exit } from "../exit.ts";
import { planOptions, workerOptions } from "../sweep/options.ts";

/** `kith sweep plan FILE` says what a sweep will take, before anything runs. */
export const sweepPlan: Command = {
  name: "plan",
  summary: "Say what a sweep will take, and make its results folder ready: runs, minutes, memory, megabytes.",
  arguments: [["<file>", "a scenario file with a sweep: block"]],
  options: [...planOptions, ...workerOptions],
  examples: [
    [
      "kith sweep plan my.yaml",
      "a few runs are tried for about three seconds, slow ones not to their end, to see how long they take",
    ],
    ["kith sweep plan my.yaml --out /shared/my", "in a folder that a cluster sees"],
  ],

  async run(given, terminal) {
    const { shellWord } = await import("../../experiment/executors/slurm/batch-script.ts");
    const { planSweepFile } = await import("../sweep/plan-sweep-file.ts");
    const { forecastText } = await import("../sweep/planned-text.ts");
    const { title, forecast } = await planSweepFile(given, terminal);
    if (terminal.json) terminal.printJson({ title, ...forecast });
    else terminal.print(forecastText(title, forecast));
    terminal.note(`kith sweep run ${shellWord(forecast.folder)} runs it.`);
    return Exit.done;
  },
};
