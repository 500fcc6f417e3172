import { type Command, flagOption, type Given, textOption, wholeOption } from "../command.ts";
import { Exit } from "../exit.ts";
import type { Terminal } from "../terminal.ts";

/**
 * `kith calibrate <file>` fits parameters of a scenario to its targets. Without a file it fits the model's free numbers to the
 * calibration set: the procedure by which the defaults came about.
 */
export const calibrate: Command = {
  name: "calibrate",
  summary: "Fit parameters of a scenario to its targets; without a file, the model's defaults to theirs.",
  arguments: [["[file]", "a scenario with a calibrate: block; left out, the model's own calibration"]],
  options: [
    {
      flags: "--particles <n>",
      meaning: "particles of the first generation (default: the file's, or 120)",
      kind: "whole",
      min: 4,
      max: 9999,
    },
    { flags: "--generations <n>", meaning: "generations (default: the file's, or 10)", kind: "whole", max: 999 },
    {
      flags: "-r, --replicates <n>",
      meaning: "replicates of each particle (default: the file's, or 6)",
      kind: "whole",
      max: 1000,
    },
    {
      flags: "-w, --workers <n>",
      meaning: "processes at work; the numbers do not depend on it (default: all cores)",
      kind: "whole",
    },
    {
      flags: "-o, --out <folder>",
      meaning: "where particles are kept (default: results/NAME-calibration, or results/calibration)",
      kind: "text",
    },
    { flags: "--fresh", meaning: "start the folder over", kind: "flag" },
  ],
  examples: [
    ["kith calibrate my.yaml --out results/fit", "what my.yaml says under calibrate:; stopped and started again it goes on"],
    ["kith calibrate", "the whole procedure; stopped and started again it goes on"],
    ["kith calibrate --particles 8 --generations 1 --replicates 1", "a look at how it works"],
  ],

  async run(given, terminal) {
    const [file] = given.arguments;
    if (file !== undefined) return await fitFile(file, given, terminal);
    const { calibrateDefaults } = await import("../calibrate-defaults.ts");
    const calibration = await calibrateDefaults(
      {
        particles: wholeOption(given, "particles") ?? 120,
        generations: wholeOption(given, "generations") ?? 10,
        replicates: wholeOption(given, "replicates") ?? 6,
      },
      {
        workers: wholeOption(given, "workers"),
        out: textOption(given, "out") ?? "results/calibration",
        fresh: flagOption(given, "fresh"),
      },
      terminal,
    );
    if (calibration === null) {
      terminal.note("Stopped. Start it again with the same words to go on.");
      return Exit.interrupted;
    }
    if (terminal.json) terminal.printJson(calibration);
    else {
      const { calibrationText } = await import("../calibration-text.ts");
      terminal.print(calibrationText(calibration));
    }
    return Exit.done;
  },
};

async function fitFile(file: string, given: Given, terminal: Terminal): Promise<number> {
  const { calibrateScenario } = await import("../calibrate-scenario.ts");
  const { loadScenario } = await import("../load-scenario.ts");
  const found = await calibrateScenario(
    loadScenario(file, terminal),
    {
      particles: wholeOption(given, "particles"),
      generations: wholeOption(given, "generations"),
      replicates: wholeOption(given, "replicates"),
      workers: wholeOption(given, "workers"),
      out: textOption(given, "out"),
      fresh: flagOption(given, "fresh"),
    },
    terminal,
  );
  if (found === null) {
    terminal.note("Stopped. Start it again with the same words to go on.");
    return Exit.interrupted;
  }
  if (terminal.json) terminal.printJson(found.fit);
  else {
    const { fitText } = await import("../fit-text.ts");
    terminal.print(fitText(found.fit));
  }
  terminal.note(`\nThe kept combinations with their weights are in ${found.folder}/posterior.csv.`);
  return Exit.done;
}
