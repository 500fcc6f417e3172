import { limits } from "../../scenario/limits.ts";
import { type Command, textOption, wholeOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith start`, what `npm start` calls: the flagship comparison, then the lab with its results. */
export const start: Command = {
  name: "start",
  summary: "Run the flagship comparison, then serve the lab with its results.",
  hidden: true,
  options: [
    { flags: "--no-serve", meaning: "end after the comparison", kind: "flag" },
    {
      flags: "-r, --replicates <n>",
      meaning: "repeats with other dice, instead of the file's",
      kind: "whole",
      max: limits.replicates,
    },
    { flags: "-o, --out <folder>", meaning: "results folder (default: results/flagship)", kind: "text" },
    { flags: "-w, --workers <n>", meaning: "processes at work (default: all cores)", kind: "whole" },
    { flags: "--port <n>", meaning: "port on 127.0.0.1; 0 for any", kind: "whole", min: 0, max: 65_535 },
  ],
  examples: [["npm start -- --no-serve", "the table only"]],

  async run(given, terminal) {
    const { compareFile, noteFailed } = await import("../compare-file.ts");
    const { comparisonText, comparisonJson } = await import("../compare-text.ts");
    const { loadScenario } = await import("../load-scenario.ts");
    const loaded = loadScenario("kith:flagship", terminal);
    terminal.note(`${loaded.scenario.title}\n${loaded.scenario.question ?? ""}\n`);
    const compared = await compareFile(
      loaded,
      {
        replicates: wholeOption(given, "replicates"),
        out: textOption(given, "out"),
        workers: wholeOption(given, "workers"),
        startOverIfApart: true,
      },
      terminal,
    );
    if (compared.interrupted) return Exit.interrupted;
    if (terminal.json) terminal.printJson(comparisonJson(compared, loaded, true));
    else terminal.print(comparisonText(compared, terminal));
    terminal.note(`\nResults are in ${compared.folder}.`);
    noteFailed(compared, terminal);
    if (compared.failed.length > 0) return Exit.someFailed;
    if (given.options["serve"] === false) return Exit.done;
    const { labStart } = await import("../lab-start.ts");
    const { openLab } = await import("../open-lab.ts");
    await openLab(labStart(loaded, compared.runs, compared.replicates), wholeOption(given, "port"), terminal);
    return Exit.done;
  },
};
