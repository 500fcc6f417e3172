import { type Command, flagOption, textOption, wholeOption } from "../command.ts";
import { Complaint, Exit } from "../exit.ts";
import { runOptions } from "../run-options.ts";

/** `kith run <file>` lives one run of one variant and shows where its measures began and ended. */
export const run: Command = {
  name: "run",
  summary: "Live one run of a scenario and show its weeks. One run proves nothing: see compare.",
  arguments: [["<file>", "a scenario file"]],
  options: [
    ...runOptions,
    { flags: "-o, --out <folder>", meaning: "write weekly.csv and what the file records of people and ties", kind: "text" },
    { flags: "--record <what>", meaning: "what to write with --out", kind: "text", choices: ["none", "file", "all"] },
    { flags: "--force", meaning: "write over files that are there", kind: "flag" },
  ],
  examples: [
    ["kith run my.yaml", "the first variant, replicate 0"],
    ["kith run my.yaml --variant scattered --replicate 3 --out run3", "the weeks as a table, in run3/weekly.csv"],
  ],

  async run(given, terminal) {
    const { loadScenario } = await import("../load-scenario.ts");
    const { noteSweep } = await import("../note-sweep.ts");
    const { liveRun, runText, writeRun } = await import("../single-run.ts");
    const out = textOption(given, "out");
    if (out === undefined && textOption(given, "record") !== undefined)
      throw new Complaint("--record says what is written into the folder of --out, and there is no --out");
    const loaded = loadScenario(given.arguments[0], terminal);
    noteSweep(loaded, terminal);
    const lived = liveRun(loaded, {
      variant: textOption(given, "variant"),
      replicate: wholeOption(given, "replicate") ?? 0,
      seed: textOption(given, "seed"),
      record: (textOption(given, "record") as "none" | "file" | "all" | undefined) ?? "file",
    });
    if (out !== undefined)
      for (const path of writeRun(lived, out, flagOption(given, "force"))) terminal.note(`${path} is written`);
    if (terminal.json) {
      const { variant, replicate, seed, hash, outcomes, own, weekly, interventions } = lived;
      terminal.printJson({ file: loaded.file, variant, replicate, seed, hash, outcomes, own, weekly, interventions });
    } else terminal.print(runText(lived));
    return Exit.done;
  },
};
