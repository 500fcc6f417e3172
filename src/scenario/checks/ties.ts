import type { Document } from "../document.ts";
import { type Broken, doubtful, type Finding } from "../finding.ts";
import type { Registry } from "../registry.ts";

/** Numbers of living ties where ties are fixed: they change nothing, and a warning says so. */
export function checkTies({ ties }: Document, { tiePresets }: Registry, broken: Broken): Finding[] {
  const { preset, ...numbers } = ties;
  if (broken(["ties", "preset"]) || tiePresets.find(({ name }) => name === preset)?.values !== null) return [];
  const living = tiePresets.flatMap(({ name, values }) => (values === null ? [] : [name])).join(", ");
  return Object.keys(numbers)
    .filter((key) => numbers[key] !== undefined)
    .map((key) => doubtful(["ties", key], `changes nothing, because ties are ${preset}; ties live with preset: ${living}`));
}
