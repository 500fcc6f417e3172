import { type Command, textOption, wholeOption } from "../command.ts";
import { Complaint, Exit } from "../exit.ts";

/** `kith validate` holds the default population against what studies found: the scorecard. */
export const validate: Command = {
  name: "validate",
  summary: "Hold the model against what studies found: the rows it was fitted to, and those it never saw.",
  arguments: [["[file]", "a scenario of the preset both with living ties (default: kith:default)"]],
  options: [
    { flags: "-r, --replicates <n>", meaning: "replicates with fresh dice (default: 160)", kind: "whole", min: 2, max: 10_000 },
    { flags: "-s, --seed <text>", meaning: "seed (default: one that nothing was fitted with)", kind: "text" },
    {
      flags: "-w, --workers <n>",
      meaning: "processes at work; the numbers do not depend on it (default: all cores)",
      kind: "whole",
    },
    { flags: "--set <which>", meaning: "which rows", kind: "text", choices: ["both", "calibration", "validation"] },
    { flags: "--min-inside <share>", meaning: "end with 4 where fewer calibration rows are inside, such as .8", kind: "text" },
  ],
  examples: [
    ["kith validate", "the scorecard of the defaults, in a few minutes"],
    ["kith validate --json", "rows with target, value, interval and verdict"],
    ["kith validate my.yaml --set calibration", "how far a population of your own departs"],
  ],

  async run(given, terminal) {
    const { leastShare, scorecardOf } = await import("../scorecard-of.ts");
    const { scorecardText } = await import("../scorecard-text.ts");
    const required = leastShare(textOption(given, "minInside"));
    if (required !== null && textOption(given, "set") === "validation") {
      throw new Complaint("--min-inside is about the calibration rows, which --set validation leaves out");
    }
    const card = await scorecardOf(
      given.arguments[0] ?? "kith:default",
      {
        replicates: wholeOption(given, "replicates") ?? 160,
        seed: textOption(given, "seed"),
        workers: wholeOption(given, "workers"),
        set: (textOption(given, "set") ?? "both") as "both" | "calibration" | "validation",
      },
      terminal,
    );
    if (card === null) return Exit.interrupted;
    if (terminal.json) terminal.printJson(card);
    else terminal.print(scorecardText(card, terminal));
    if (card.failed.length > 0) return Exit.someFailed;
    return required !== null && card.inside.calibration < required * card.of.calibration ? Exit.unmet : Exit.done;
  },
};
