import { counted, shortNumber } from "./page-tables.ts";
import type { BenchResults } from "./results.ts";

/** What README says of speed: what was measured, on what, beside whom, and where Kith is not first. */
export function readmeWords({ machine, goals, measurements }: BenchResults): string {
  const most = measurements.default?.at(-1);
  const bytes = measurements.memory?.at(-1);
  const named = (verdict: string) => goals.filter((one) => one.verdict === verdict).map(({ id }) => id);
  const sentences = [
    `Measured on ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}.`,
    ...(most === undefined
      ? []
      : [
          `A person and week of \`scenarios/default.yaml\` takes ${shortNumber(most.cpu.minimum)} ns at ${counted(most.people)} people.`,
        ]),
    ...(bytes === undefined ? [] : [`A person with ${shortNumber(bytes.degree)} ties takes ${shortNumber(bytes.bytes)} bytes.`]),
    ...besideWords(measurements.peers?.timed ?? []),
    ...(["met", "missed", "not measured"] as const)
      .filter((verdict) => named(verdict).length > 0)
      .map((verdict) => `Goals ${verdict}: ${named(verdict).join(", ")}.`),
  ];
  return sentences.join("\n");
}

type Timed = NonNullable<NonNullable<BenchResults["measurements"]["peers"]>["timed"]>;

/** At the largest size that all were timed at. */
function besideWords(timed: Timed): string[] {
  const people = Math.max(...timed.map((one) => one.people));
  const at = timed.filter((one) => one.people === people);
  const listed = (ones: Timed, times: (ratio: number) => number) =>
    ones.map(({ title, ratio }) => `${title} (${shortNumber(times(ratio))})`).join("; ");
  const slower = at.filter(({ ratio }) => ratio >= 1);
  const faster = at.filter(({ ratio }) => ratio < 1);
  return [
    ...(slower.length === 0
      ? []
      : [
          `With the preset \`minimal\` at ${counted(people)} people Kith is so many times as fast as ${listed(slower, (ratio) => ratio)}.`,
        ]),
    ...(faster.length === 0
      ? []
      : [`Kith is not first: so many times as fast as Kith are ${listed(faster, (ratio) => 1 / ratio)}.`]),
  ];
}
