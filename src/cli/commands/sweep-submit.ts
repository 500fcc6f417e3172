import { type Command, flagOption, wholeOption } from "../command.ts";

/** `kith sweep submit DIR --slurm` hands what a planned sweep lacks to a cluster. */
export const sweepSubmit: Command = {
  name: "submit",
  summary: "Submit what a planned sweep lacks to a cluster, as an array of pilots.",
  arguments: [
    ["<folder>", "results folder of the sweep, as kith sweep plan made it; all machines must see it at the same path"],
    ["[options...]", "after --: options for sbatch, as they are"],
  ],
  options: [
    { flags: "--slurm", meaning: "the cluster runs Slurm (for others see docs/clusters.md)", kind: "flag" },
    {
      flags: "--pilots <n>",
      meaning: "tasks at most; each makes its share of the parts (default: 200)",
      kind: "whole",
      max: 100_000,
    },
    { flags: "--dry-run", meaning: "print the batch script and do nothing", kind: "flag" },
  ],
  examples: [
    ["kith sweep submit results/climate --slurm", "submit; the same again fills the gaps that lost tasks have left"],
    ["kith sweep submit results/climate --slurm --dry-run", "look at the batch script first"],
    ["kith sweep submit results/climate --slurm -- --time=2:00:00", "with options of the cluster"],
  ],

  async run(given, terminal) {
    const { submitFolder } = await import("../submit-sweep.ts");
    const [folder = "", ...options] = given.arguments;
    return submitFolder(
      folder,
      {
        slurm: flagOption(given, "slurm"),
        pilots: wholeOption(given, "pilots") ?? 200,
        dryRun: flagOption(given, "dryRun"),
        options,
      },
      terminal,
    );
  },
};
