import { setImmediate } from "node:timers/promises";
import type { SweepRuns } from "../../sweep/run-sweep-part.ts";
import type { SweepExecutor, SweepPartReport } from "./jobs.ts";
import { writeSweepPart } from "./write-sweep-part.ts";

/** Makes the parts of a sweep in this very process, one after another: what tests hold the processes of `pool` against. */
export function here(runs: SweepRuns): SweepExecutor {
  return async ({ folder, manifest }, parts, { signal, onRun, onPart }) => {
    const reports: SweepPartReport[] = [];
    for (const part of parts) {
      await setImmediate();
      if (signal.aborted) break;
      const report = writeSweepPart(folder, manifest, runs, part, { onBegin: onRun });
      if (report === null) break;
      reports.push(report);
      onPart(report);
      if (report.fault) break;
    }
    return reports;
  };
}
