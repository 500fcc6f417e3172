import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialize } from "node:v8";
import type { Part } from "../design.ts";
import { type Crew, endingOf, hireCrew, whyEnded } from "./crew.ts";
import type { Executor, ExecutorOptions, Inputs, PartReport } from "./jobs.ts";

/** Times that a part is begun again when its process was killed from outside. */
const attempts = 3;

/**
 * Makes parts in child processes. A process that is killed is replaced and its part begun again; one that runs out of
 * memory has its part cut into single runs, so that at most the run that does not fit is lost.
 * @param worker path of the built chunk-worker.js
 */
export function pool(workers: number, worker: string): Executor {
  return async (inputs, parts, options) => {
    // A name that the next runner sweeps away, should this one be killed.
    const inputsFile = join(inputs.folder, `.inputs.${process.pid}.tmp`);
    const crew = hireCrew(worker, Math.min(workers, parts.length));
    try {
      writeFileSync(inputsFile, serialize(inputs));
      return await workThrough(crew, workers, inputsFile, inputs, parts, options);
    } finally {
      await crew.terminate(true);
      rmSync(inputsFile, { force: true });
    }
  };
}

interface Job {
  readonly part: Part;
  readonly tried: number;
}

/** As many parts at a time as there are workers, so that an interrupt finds nothing waiting that it would have to stop. */
async function workThrough(
  crew: Crew,
  workers: number,
  inputsFile: string,
  inputs: Inputs,
  parts: readonly Part[],
  { signal, onRun, onPart }: ExecutorOptions,
): Promise<PartReport[]> {
  const waiting: Job[] = parts.map((part) => ({ part, tried: 0 }));
  const reports: PartReport[] = [];
  const worker = async () => {
    for (let job = waiting.shift(); job !== undefined && !signal.aborted; job = waiting.shift()) {
      const next = await attempt(job);
      if ("lost" in next) {
        reports.push(next);
        onPart(next);
      } else waiting.unshift(...next.again);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return reports;

  async function attempt({ part, tried }: Job): Promise<PartReport | { again: Job[] }> {
    try {
      // What a worker returns is untyped: named here, once.
      return (await crew.exec("part", [inputsFile, part], { on: onRun }).timeout(longest(inputs, part))) as PartReport;
    } catch (error) {
      const ending = endingOf(error);
      if (signal.aborted && ending !== "memory" && ending !== "time") return { part, failed: [], lost: "it was interrupted" };
      if (ending === "memory") {
        if (part.end - part.first === 1) return { part, failed: [], lost: "it ran out of memory" };
        return { again: singles(part).map((single) => ({ part: single, tried: 0 })) };
      }
      if (ending === "time") return { part, failed: [], lost: "it took longer than any run should" };
      if (tried + 1 < attempts) return { again: [{ part, tried: tried + 1 }] };
      return { part, failed: [], lost: `its process ended ${attempts} times: ${whyEnded(error)}` };
    }
  }
}

function singles({ point, first, end }: Part): Part[] {
  return Array.from({ length: end - first }, (_, k) => ({ point, first: first + k, end: first + k + 1 }));
}

/** Milliseconds after which a part counts as stuck: ten minutes, and a thousand times what it should take beyond that. */
function longest({ points }: Inputs, { point, first, end }: Part): number {
  const { size, weeks, warmUp } = points[point].plan;
  return 600_000 + Math.min(7 * 24 * 3_600_000, (end - first) * size * (weeks + warmUp) * 0.3);
}
