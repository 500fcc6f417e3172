import type { Command } from "../command.ts";
import { Complaint, Exit } from "../exit.ts";

/**
 * Limits of power and level. With less than a half more is missed than found; with almost 1 an answer hangs on how exactly the ends of
 * a distribution are known, and is told as 100%, which no number of replicates gives.
 */
const sensible = [0.5, 0.9999] as const;

/** `kith power [dir]` says how many replicates a difference takes. */
export const power: Command = {
  name: "power",
  summary: "How many replicates find a difference of this size, by a measured or a given SD.",
  arguments: [["[folder]", "a results folder of kith sweep or kith compare, whose SDs are taken"]],
  options: [
    {
      flags: "--difference <d>",
      meaning: "the smallest difference that should not be missed, in the outcome's unit",
      kind: "text",
    },
    { flags: "--sd <s>", meaning: "SD over replicates of paired differences, instead of a folder's", kind: "text" },
    { flags: "--unpaired", meaning: "with --sd: runs share no dice, and the SD is that of each of two groups", kind: "flag" },
    { flags: "--power <p>", meaning: "chance to find it, 0.5 to 0.9999 (default: 0.8)", kind: "text" },
    {
      flags: "--level <l>",
      meaning: "level of the interval that has to leave out zero, 0.5 to 0.9999 (default: 0.95)",
      kind: "text",
    },
    { flags: "--outcome <name>", meaning: "the outcome to look at (default: the sweep's, or distress)", kind: "text" },
    { flags: "--variant <name>", meaning: "of a sweep: the outcome as it came out in this variant", kind: "text" },
    { flags: "--between <names>", meaning: "of a sweep: the difference between two variants: clustered,scattered", kind: "text" },
  ],
  examples: [
    ["kith power results/mine --difference 2", "a difference of 2, by what the folder's replicates differ"],
    ["kith power results/mine", "what the replicates that are there can find"],
    ["kith power --sd 3 --difference 1.5 --power 0.9", "without any run"],
  ],

  async run(given, terminal) {
    const { flagOption } = await import("../command.ts");
    const { chanceOption, numberOption } = await import("../number-option.ts");
    const { planReplicates } = await import("../../experiment/power/plan-replicates.ts");
    const { powerText } = await import("../power-text.ts");
    const difference = numberOption(given, "difference", Number.NEGATIVE_INFINITY) ?? null;
    if (difference === 0) throw new Complaint("--difference is 0; every difference is found there, or none");
    const sd = numberOption(given, "sd", 0);
    const aim = {
      difference,
      power: chanceOption(given, "power", ...sensible, 0.8) ?? 0.8,
      level: chanceOption(given, "level", ...sensible, 0.95) ?? 0.95,
    };
    const [folder] = given.arguments;
    if (sd !== undefined) {
      if (folder !== undefined) throw new Complaint("give a results folder or --sd, not both");
      if (difference === null) throw new Complaint("say which difference should not be missed: --difference 1.5");
      const { replicatesFor } = await import("../../experiment/statistics/power.ts");
      const paired = !flagOption(given, "unpaired");
      const needed = replicatesFor({ ...aim, difference, sd, paired });
      if (terminal.json) terminal.printJson({ ...aim, sd, paired, needed });
      else {
        const planned = [
          { name: "", paired, sd, interval: null, replicates: 0, needed, neededRange: null, detectable: Number.NaN },
        ];
        terminal.print(powerText(planned, 1, aim, null));
      }
      return Exit.done;
    }
    if (flagOption(given, "unpaired")) throw new Complaint("--unpaired goes with --sd; a folder says itself what is paired");
    if (folder === undefined) throw new Complaint("give a results folder, or an SD: kith power --sd 3 --difference 1.5");
    const { spreadsIn } = await import("../power-folder.ts");
    const { isToldInPercent } = await import("../../experiment/told-in-percent.ts");
    const { spreads, outcome, end } = await spreadsIn(folder, given, terminal);
    if (spreads.length === 0)
      throw new Complaint(
        `${folder} has no comparison of ${outcome.name} with values in two or more replicates; run more, take another --outcome, or give --sd`,
      );
    if (difference !== null && isToldInPercent(outcome.unit) && Math.abs(difference) >= 1)
      throw new Complaint(
        `--difference is ${difference}, but ${outcome.name} is a share: write ${difference}% or a number below 1`,
      );
    const planned = planReplicates(spreads, aim);
    if (terminal.json) terminal.printJson({ ...aim, outcome, comparisons: planned, more: spreads.length - planned.length });
    else terminal.print(powerText(planned, spreads.length, aim, outcome));
    return end;
  },
};
