import { limits } from "../../scenario/limits.ts";
import type { Option } from "../command.ts";

/** What may be asked of a sweep besides its file. */
export const planOptions: readonly Option[] = [
  { flags: "-o, --out <folder>", meaning: "results folder (default: results/NAME)", kind: "text" },
  {
    flags: "-r, --replicates <n>",
    meaning: "repeats of every point, instead of the file's",
    kind: "whole",
    max: limits.replicates,
  },
  { flags: "-s, --seed <text>", meaning: "seed, instead of the file's", kind: "text" },
  {
    flags: "--record <what>",
    meaning: "what to keep besides outcomes (default: what the file keeps of people and ties, otherwise nothing)",
    kind: "text",
    choices: ["none", "file", "all"],
  },
  {
    flags: "--chunk <n>",
    meaning: "runs in a part file (default: as many as take up to half a minute)",
    kind: "whole",
    max: 100_000,
  },
  { flags: "--fresh", meaning: "start the results folder over", kind: "flag" },
];

/** Who does the work. */
export const workerOptions: readonly Option[] = [
  {
    flags: "-w, --workers <n>",
    meaning: "processes at work; the numbers do not depend on it (default: all cores)",
    kind: "whole",
  },
  { flags: "--memory <MB>", meaning: "what all workers may take together (default: 85% of what there is)", kind: "whole" },
];
