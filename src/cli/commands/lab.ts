import { type Command, wholeOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith lab [what]` serves the lab to this machine and opens it with a scenario or with results. */
export const lab: Command = {
  name: "lab",
  summary: "Serve the lab in the browser, to this machine only.",
  arguments: [["[what]", "a results folder or a scenario file (default: kith:flagship)"]],
  options: [
    {
      flags: "--port <n>",
      meaning: "port on 127.0.0.1; 0 for any (default: 4848, or any if that is taken)",
      kind: "whole",
      min: 0,
      max: 65_535,
    },
  ],
  examples: [
    ["kith lab", "the story, the lessons and the playground with the flagship scenario"],
    ["kith lab results/my", "what kith compare my.yaml found"],
  ],

  async run(given, terminal) {
    const { findStart } = await import("../lab-start.ts");
    const { openLab } = await import("../open-lab.ts");
    const [what] = given.arguments;
    const start = await findStart(what ?? "kith:flagship", terminal);
    // Who names a scenario wants to see it; who names none begins with the story.
    await openLab(start, wholeOption(given, "port"), terminal, what === undefined ? "" : "#/compare");
    return Exit.done;
  },
};
