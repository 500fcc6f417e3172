import type { Calibration } from "../experiment/calibration/calibrate.ts";
import { tableText } from "./table.ts";

/** What a calibration came to, for people. */
export function calibrationText({ posterior, size, best, generations }: Calibration): string {
  const rows = posterior.map(({ path, from, to, q05, median, q95, chosen }) => [
    path,
    `${from} to ${to}`,
    `${q05} to ${q95}`,
    String(median),
    String(chosen),
  ]);
  return [
    `${size.particles} particles, ${generations.length} generations, ${size.replicates} replicates each; the best is ${best.toFixed(3)} from the targets.`,
    "",
    tableText(["number", "prior", "90% of the posterior", "median", "chosen"], rows, [0]),
    "",
    "Chosen: the weighted mean, rounded. A posterior as wide as its prior says that the targets do not fix that number.",
  ].join("\n");
}
