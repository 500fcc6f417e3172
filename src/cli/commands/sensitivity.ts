import type { Command } from "../command.ts";

/** `kith sensitivity <folder>` says how much an outcome of a sweep hangs on each parameter. */
export const sensitivity: Command = {
  name: "sensitivity",
  summary: "How much an outcome of a sweep hangs on each parameter, and how much on the dice.",
  arguments: [["<folder>", "a results folder of kith sweep"]],
  options: [
    { flags: "--outcome <name>", meaning: "the outcome to look at, instead of the scenario's", kind: "text" },
    { flags: "--variant <name>", meaning: "the outcome as it came out in this variant", kind: "text" },
    {
      flags: "--between <names>",
      meaning: "the difference between two variants: clustered,scattered is scattered minus clustered",
      kind: "text",
    },
  ],
  examples: [
    ["kith sensitivity results/mine", "Morris effects, Sobol indices or main effects, as the design allows"],
    ["kith sensitivity results/mine --outcome isolates --json", "another outcome, as data"],
  ],

  async run(given, terminal) {
    const { endOfReading, openedSweep, quantityOf } = await import("../opened-sweep.ts");
    const { sensitivityOf } = await import("../../experiment/sensitivity/sensitivity.ts");
    const { sensitivityText } = await import("../sensitivity-text.ts");
    const { inPlainWords } = await import("../in-plain-words.ts");
    const opened = await openedSweep(given.arguments[0], terminal);
    const { outcome, of } = quantityOf(opened, given, terminal);
    const found = inPlainWords(() => sensitivityOf(opened.table, outcome, of));
    if (terminal.json) terminal.printJson(found);
    else terminal.print(sensitivityText(found));
    return endOfReading(opened);
  },
};
