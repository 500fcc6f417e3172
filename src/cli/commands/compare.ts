import { limits } from "../../scenario/limits.ts";
import { type Command, flagOption, textOption, wholeOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith compare [file]` runs every variant in every replicate and says how they differ, pair by pair. */
export const compare: Command = {
  name: "compare",
  summary: "Compare the variants of a scenario: paired differences with intervals.",
  arguments: [["[file]", "a scenario file, or kith:flagship and other scenarios that come with Kith (default: kith:flagship)"]],
  options: [
    {
      flags: "-r, --replicates <n>",
      meaning: "repeats with other dice, instead of the file's",
      kind: "whole",
      max: limits.replicates,
    },
    { flags: "-s, --seed <text>", meaning: "seed, instead of the file's", kind: "text" },
    {
      flags: "-w, --workers <n>",
      meaning: "processes at work; the numbers do not depend on it (default: all cores)",
      kind: "whole",
    },
    { flags: "-o, --out <folder>", meaning: "results folder (default: results/NAME)", kind: "text" },
    { flags: "--record <what>", meaning: "what to keep besides outcomes", kind: "text", choices: ["none", "file", "all"] },
    { flags: "--outcome <measure>", meaning: "the measure to compare, instead of the file's", kind: "text" },
    { flags: "--hash", meaning: "print one hash over the final bits of all runs", kind: "flag" },
    { flags: "--fresh", meaning: "start the results folder over", kind: "flag" },
    { flags: "--retry-failed", meaning: "try runs again that failed", kind: "flag" },
  ],
  examples: [
    ["kith compare kith:flagship", "the experiment that comes with Kith"],
    ["kith compare my.yaml --replicates 100", "more certainty; runs that are there are kept"],
    ["kith compare my.yaml --json", "difference, interval, share, effect size and verdict of every pair"],
    ["kith compare my.yaml --hash --workers 1", "the same hash on any machine with any number of workers"],
  ],

  async run(given, terminal) {
    const { compareFile, noteFailed } = await import("../compare-file.ts");
    const { comparisonJson, comparisonText } = await import("../compare-text.ts");
    const { loadScenario } = await import("../load-scenario.ts");
    const { noteSweep } = await import("../note-sweep.ts");
    const { measureNamed } = await import("../measure-named.ts");
    const [file = "kith:flagship"] = given.arguments;
    if (given.arguments.length === 0) terminal.note("No file was given: this is kith:flagship.");
    const outcome = textOption(given, "outcome");
    const loaded = loadScenario(file, terminal);
    noteSweep(loaded, terminal);
    const compared = await compareFile(
      loaded,
      {
        replicates: wholeOption(given, "replicates"),
        seed: textOption(given, "seed"),
        workers: wholeOption(given, "workers"),
        out: textOption(given, "out"),
        record: textOption(given, "record") as "none" | "file" | "all" | undefined,
        outcome: outcome === undefined ? undefined : measureNamed(outcome, loaded.scenario.outcomes).name,
        fresh: flagOption(given, "fresh"),
        retryFailed: flagOption(given, "retryFailed"),
      },
      terminal,
    );
    if (compared.interrupted) {
      terminal.note(`Interrupted. ${compared.runs.length} runs are in ${compared.folder}; the same command goes on from there.`);
      return Exit.interrupted;
    }
    const hash = flagOption(given, "hash");
    if (terminal.json) terminal.printJson(comparisonJson(compared, loaded, hash));
    else if (hash) terminal.print(compared.hash);
    else terminal.print(comparisonText(compared, terminal));
    terminal.note(
      `\nResults are in ${compared.folder}: summary.csv, comparisons.csv, dictionary.md and the parts they are made from.`,
    );
    noteFailed(compared, terminal);
    return compared.failed.length > 0 ? Exit.someFailed : Exit.done;
  },
};
