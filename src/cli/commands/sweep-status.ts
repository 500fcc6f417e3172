import type { Command } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith sweep status DIR` says how far a sweep is. */
export const sweepStatus: Command = {
  name: "status",
  summary: "Say how far a sweep is: what is there, what failed, what is missing, who is at work.",
  arguments: [["<folder>", "results folder of a sweep"]],
  examples: [
    ["kith sweep status results/my", "opens no part: quick however many there are"],
    ["kith sweep status results/my --json", "for programs"],
  ],

  async run(given, terminal) {
    const { statusOf } = await import("../../experiment/executors/sweep/status-of.ts");
    const { statusJson, statusText } = await import("../sweep/status-text.ts");
    const { sweepIn } = await import("../sweep/with-folder.ts");
    const [folder = ""] = given.arguments;
    const status = statusOf(folder, sweepIn(folder));
    if (terminal.json) terminal.printJson(statusJson(folder, status));
    else terminal.print(statusText(status));
    return Exit.done;
  },
};
