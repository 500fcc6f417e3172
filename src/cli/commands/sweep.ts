import type { Command } from "../command.ts";
import { sweepMerge } from "./sweep-merge.ts";
import { sweepPlan } from "./sweep-plan.ts";
import { sweepRun } from "./sweep-run.ts";
import { sweepStatus } from "./sweep-status.ts";
import { sweepSubmit } from "./sweep-submit.ts";
import { sweepVerify } from "./sweep-verify.ts";

/** `kith sweep` varies keys of a scenario: many points, many replicates, nothing lost. */
export const sweep: Command = {
  name: "sweep",
  summary: "Vary keys of a scenario: plan, run, look after and check many runs.",
  examples: [
    ["kith sweep plan my.yaml --out results/my", "how many runs, how long, how large"],
    ["kith sweep run my.yaml", "run it; the same command goes on where it was stopped"],
    ["kith sweep status results/my", "what is there, what is missing, who is at work"],
    ["kith sweep verify results/my", "check every byte"],
  ],
  commands: [sweepPlan, sweepRun, sweepStatus, sweepVerify, sweepMerge, sweepSubmit],
};
