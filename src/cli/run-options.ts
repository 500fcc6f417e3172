import { limits } from "../scenario/limits.ts";
import type { Option } from "./command.ts";

/** Which one of a scenario's runs is meant: variant, replicate and seed. */
export const runOptions: readonly Option[] = [
  { flags: "-v, --variant <name>", meaning: "which variant (default: the first)", kind: "text" },
  {
    flags: "-r, --replicate <n>",
    meaning: "which repetition, from 0 (default: 0)",
    kind: "whole",
    min: 0,
    max: limits.replicates - 1,
  },
  { flags: "-s, --seed <text>", meaning: "seed, instead of the file's", kind: "text" },
];
