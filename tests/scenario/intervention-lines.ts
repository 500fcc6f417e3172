import { complaints, scenarioOf, spoiled } from "./reading.ts";

/** The sound scenario with lines of interventions, and without its variants unless a test brings some. */
export const withLines = (...lines: string[]) => spoiled("replicates: 4", "interventions:", ...lines, "replicates: 4");
export const planned = (...lines: string[]) => scenarioOf(withLines(...lines)).variants[0].plan.interventions ?? [];
/** What is said of the lines, without its place. */
export const only = (...lines: string[]) => complaints(withLines(...lines)).map((line) => line.replace(/^\d+:\d+ {2}/, ""));
/** The same without `compare`. */
export const alone = (...lines: string[]) => withLines(...lines).replace(/\ncompare:\n(?: {2}.*\n)+/, "\n");
