import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Crew } from "../../experiment/executors/crew.ts";
import { hireForSweep } from "../../experiment/executors/sweep/hire.ts";
import type { SweepManifest } from "../../experiment/sweep/manifest.ts";
import { type Given, wholeOption } from "../command.ts";
import { packageRoot } from "../package-root.ts";
import type { Terminal } from "../terminal.ts";
import { gigabytes, memoryForWorkers, workersFor } from "../workers.ts";

/** How many processes work, and with how many megabytes of heap each. */
export interface Workers {
  readonly workers: number;
  readonly heap: number;
}

/** @throws Complaint with the arithmetic if a run does not fit into memory */
export function workersOf({ needs }: Pick<SweepManifest, "needs">, given: Given, terminal: Terminal): Workers {
  const memory = memoryOf(given);
  const refusal = (room: string) =>
    `a worker needs about ${gigabytes(needs.bytes)} of memory and there are ${room}: ${needs.because}. ` +
    "Take fewer people, or record less (record.every, record.people), or fewer runs a part (--chunk).";
  const workers = workersFor(needs.bytes, wholeOption(given, "workers"), terminal, refusal, memory);
  return { workers, heap: heapOf(memory, workers) };
}

/** Processes for a sweep. They may be started before it is known what they are to do: starting takes as long as reading a scenario. */
export class SweepCrew {
  readonly #asked: Workers;
  #crew: Crew | null = null;

  constructor(given: Given) {
    const workers = wholeOption(given, "workers") ?? availableParallelism();
    this.#asked = { workers, heap: heapOf(memoryOf(given), workers) };
  }

  /** Starts as many as are asked for. */
  start(): void {
    this.#crew ??= hireForSweep(workerFile(), this.#asked.workers, this.#asked.heap);
  }

  /** The processes that the sweep takes: those that were started, unless it takes others. */
  async of({ workers, heap }: Workers): Promise<Crew> {
    if (this.#crew !== null && workers === this.#asked.workers && heap === this.#asked.heap) return this.#crew;
    await this.dismiss();
    return (this.#crew = hireForSweep(workerFile(), workers, heap));
  }

  async dismiss(): Promise<void> {
    await this.#crew?.terminate(true);
    this.#crew = null;
  }
}

function workerFile(): string {
  return join(packageRoot(), "dist", "chunk-worker.js");
}

function memoryOf(given: Given): number {
  const megabytes = wholeOption(given, "memory");
  return megabytes === undefined ? memoryForWorkers() : 1e6 * megabytes;
}

function heapOf(memory: number, workers: number): number {
  return heapAsked() ?? Math.max(64, Math.min(4096, Math.floor(memory / workers / 1e6)));
}

/** Megabytes of heap that KITH_WORKER_HEAP allows each worker, whatever there is: for tests of what happens when it is full. */
function heapAsked(): number | null {
  const asked = Number(process.env["KITH_WORKER_HEAP"] ?? 0);
  return Number.isInteger(asked) && asked >= 16 ? asked : null;
}
