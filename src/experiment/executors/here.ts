import { setImmediate } from "node:timers/promises";
import { fileProblem } from "./files.ts";
import type { Executor, PartReport } from "./jobs.ts";
import { writePart } from "./write-part.ts";

/** Makes parts in this very process, one after another: what tests hold the processes of `pool` against. */
export const here: Executor = async (inputs, parts, { signal, onRun, onPart }) => {
  const reports: PartReport[] = [];
  for (const part of parts) {
    await setImmediate();
    if (signal.aborted) break;
    const report = attempt(() => writePart(inputs, part, onRun, () => false)) ?? { part, failed: [], lost: "it was stopped" };
    reports.push(report);
    onPart(report);
  }
  return reports;

  function attempt(make: () => PartReport | null): PartReport | null {
    try {
      return make();
    } catch (error) {
      throw new Error(fileProblem(error, inputs.folder), { cause: error });
    }
  }
};
