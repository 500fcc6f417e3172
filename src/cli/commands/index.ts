import type { Command } from "../command.ts";
import { compare } from "./compare.ts";

/** Every command, in the order of help. */
export const commands: readonly Command[] = [compare];
