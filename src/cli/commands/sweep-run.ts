import type { Command } from "../command.ts";
import { planOptions, workerOptions } from "../sweep/options.ts";

/** Seconds, almost 25 days: a timer of more than 2^31 - 1 ms goes off at once. */
const longestWait = 2_147_483;

/** `kith sweep run FILE|DIR` runs a sweep, or goes on with one. */
export const sweepRun: Command = {
  name: "run",
  summary: "Run a sweep, or go on with one: what is there already is never run again.",
  arguments: [["<what>", "a scenario file with a sweep: block, or the results folder of one"]],
  options: [
    ...planOptions,
    ...workerOptions,
    {
      flags: "--shard <i/T>",
      meaning: "make this share of the parts alone, of T shares from 0/T on: for many machines",
      kind: "text",
    },
    {
      flags: "--run-limit <seconds>",
      meaning: "longest that one run may take; beyond it, it has failed",
      kind: "whole",
      max: longestWait,
    },
    { flags: "--retry-failed", meaning: "try runs again that failed", kind: "flag" },
    { flags: "--progress <how>", meaning: "lines for people, or JSON for programs", kind: "text", choices: ["lines", "json"] },
  ],
  examples: [
    ["kith sweep run my.yaml", "plan and run it, into results/my"],
    ["kith sweep run results/my", "go on where it was stopped"],
    ["kith sweep run my.yaml --replicates 100", "more certainty; runs that are there are kept"],
    ["kith sweep run results/my --shard 0/4", "the first of four shares, on any machine that sees the folder"],
  ],

  async run(given, terminal) {
    const { shellWord } = await import("../../experiment/executors/slurm/batch-script.ts");
    const { runSweep } = await import("../sweep/run-sweep.ts");
    let words: ReturnType<typeof loadWords> | null = null;
    // Loaded while the runs are made, so that they begin sooner; a fault in it is told when the words are needed.
    const ran = await runSweep(given, terminal, () => (words ??= loadWords()).catch(() => {}));
    const [{ endOf, ranJson, ranText }, { eventsAsJson, isForPrograms }, { verdictIn, verdictText }] = await (words ??
      loadWords());
    const verdict = ran.table === null ? null : verdictIn(ran.folder, ran.table);
    if (terminal.json) terminal.printJson({ ...ranJson(ran), hypothesis: verdict });
    else if (ran.table !== null) terminal.print(ranText(ran));
    if (!terminal.json && verdict !== null) terminal.print(`\n${verdictText(verdict, ran.manifest.factors, terminal)}`);
    const forPrograms = isForPrograms(given, terminal);
    const code = endOf(ran, forPrograms ? eventsAsJson(terminal) : terminal);
    if (ran.table !== null && !forPrograms)
      terminal.note(`kith report ${shellWord(ran.folder)} writes all of it as one page, with pictures.`);
    return code;
  },
};

/** What tells how it ended. */
function loadWords() {
  return Promise.all([import("../sweep/ran-text.ts"), import("../sweep/show-events.ts"), import("../sweep/verdict-text.ts")]);
}
