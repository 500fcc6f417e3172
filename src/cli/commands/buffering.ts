import { limits } from "../../scenario/limits.ts";
import { type Command, flagOption, textOption, wholeOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith buffering <file>` measures whether alliances soften what stigma events do, against presets without help. */
export const buffering: Command = {
  name: "buffering",
  summary: "Measure whether support softens what stigma events do, against the same people without help.",
  arguments: [["<file>", "a scenario file, or kith:default and other scenarios that come with Kith"]],
  options: [
    { flags: "-v, --variant <name>", meaning: "which variant (default: the first)", kind: "text" },
    { flags: "-r, --replicates <n>", meaning: "repeats with other dice (default: 80)", kind: "whole", max: limits.replicates },
    { flags: "-s, --seed <text>", meaning: "seed, instead of the file's", kind: "text" },
    {
      flags: "-w, --workers <n>",
      meaning: "processes at work; the numbers do not depend on it (default: all cores)",
      kind: "whole",
    },
    { flags: "--reliability <share>", meaning: "of the questionnaires; 1 asks without error (default: 0.85)", kind: "text" },
    { flags: "-o, --out <folder>", meaning: "write pictures (SVG) and buffering.json", kind: "text" },
    { flags: "--force", meaning: "write over files that are there", kind: "flag" },
  ],
  examples: [
    ["kith buffering kith:default", "80 replicates of four presets, each with a twin without events"],
    ["kith buffering my.yaml --variant clustered --replicates 20", "a first look at one variant"],
    ["kith buffering my.yaml --out buffering", "and the pictures, in buffering/excess.svg and beside it"],
    ["kith buffering my.yaml --reliability 1 --json", "as if states could be seen, as data"],
  ],

  async run(given, terminal) {
    const { analyzeBuffering, bufferingJson } = await import("../buffering-file.ts");
    const { bufferingText } = await import("../buffering-text.ts");
    const { refuseWritingOver, writeBuffering } = await import("../write-buffering.ts");
    const { loadScenario } = await import("../load-scenario.ts");
    const { noteSweep } = await import("../note-sweep.ts");
    const loaded = loadScenario(given.arguments[0], terminal);
    noteSweep(loaded, terminal);
    const out = textOption(given, "out");
    const force = flagOption(given, "force");
    if (out !== undefined && !force) refuseWritingOver(out);
    const analysis = await analyzeBuffering(
      loaded,
      {
        variant: textOption(given, "variant"),
        replicates: wholeOption(given, "replicates") ?? 80,
        seed: textOption(given, "seed"),
        workers: wholeOption(given, "workers"),
        reliability: textOption(given, "reliability"),
      },
      terminal,
    );
    if (analysis.interrupted) {
      terminal.note("Interrupted: nothing is kept of an analysis that did not end.");
      return Exit.interrupted;
    }
    const json = bufferingJson(analysis, loaded);
    if (terminal.json) terminal.printJson(json);
    else terminal.print(bufferingText(analysis, terminal));
    if (out !== undefined) for (const path of writeBuffering(analysis, json, out, force)) terminal.note(`${path} is written`);
    for (const failure of analysis.failed.slice(0, 5)) terminal.note(`A run failed (${failure})`);
    if (analysis.failed.length > 5) terminal.note(`... and ${analysis.failed.length - 5} more runs failed`);
    return analysis.failed.length > 0 ? Exit.someFailed : Exit.done;
  },
};
