import type { Sweep } from "../../../src/scenario/sweep/sweep.ts";
import { complaints, scenarioOf, sound } from "../reading.ts";

/** The sound scenario, which compares two variants, with a sweep: its first line is line 26, and these stand from line 27 on. */
export function swept(...lines: readonly string[]): string {
  return `${sound}sweep:\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

/** The same without variants: its sweep stands from line 24 on. */
export function sweptAlone(...lines: readonly string[]): string {
  return swept(...lines).replace(/compare:\n.*\n.*\n/, "");
}

/** A sweep in which nothing is wrong, not even doubtful. */
export function sweepOf(text: string, files: Readonly<Record<string, string>> = {}): Sweep {
  const doubts = complaints(text, files);
  if (doubts.length > 0) throw new Error(doubts.join("\n"));
  const { sweep } = scenarioOf(text, files);
  if (sweep === null) throw new Error("the scenario sweeps nothing");
  return sweep;
}
