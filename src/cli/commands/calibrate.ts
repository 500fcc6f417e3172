import { type Command, flagOption, textOption, wholeOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith calibrate` fits the model's free numbers to the calibration set: the procedure by which the defaults came about. */
export const calibrate: Command = {
  name: "calibrate",
  summary: "Fit the model's free numbers to the calibration set: how the defaults came about.",
  options: [
    { flags: "--particles <n>", meaning: "particles of the first generation (default: 120)", kind: "whole", min: 4, max: 9999 },
    { flags: "--generations <n>", meaning: "generations (default: 10)", kind: "whole", max: 999 },
    { flags: "-r, --replicates <n>", meaning: "replicates of each particle (default: 6)", kind: "whole", max: 1000 },
    {
      flags: "-w, --workers <n>",
      meaning: "processes at work; the numbers do not depend on it (default: all cores)",
      kind: "whole",
    },
    { flags: "-o, --out <folder>", meaning: "where particles are kept (default: results/calibration)", kind: "text" },
    { flags: "--fresh", meaning: "start the folder over", kind: "flag" },
  ],
  examples: [
    ["kith calibrate", "the whole procedure; stopped and started again it goes on"],
    ["kith calibrate --particles 8 --generations 1 --replicates 1", "a look at how it works"],
  ],

  async run(given, terminal) {
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
