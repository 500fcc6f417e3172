import type { SweepManifest } from "../../experiment/sweep/manifest.ts";
import type { Terminal } from "../terminal.ts";
import { gigabytes, memoryForWorkers, workersFor } from "../workers.ts";

/** How many work, and with how many megabytes of heap each. @throws Complaint with the arithmetic if a run does not fit into memory */
export function workersOf(
  { needs }: SweepManifest,
  asked: number | undefined,
  megabytes: number | undefined,
  terminal: Terminal,
): { readonly workers: number; readonly heap: number } {
  const memory = megabytes === undefined ? memoryForWorkers() : 1e6 * megabytes;
  const refusal = (room: string) =>
    `a worker needs about ${gigabytes(needs.bytes)} of memory and there are ${room}: ${needs.because}. ` +
    "Take fewer people, or record less (record.every, record.people), or fewer runs a part (--chunk).";
  const workers = workersFor(needs.bytes, asked, terminal, refusal, memory);
  return { workers, heap: heapAsked() ?? Math.max(64, Math.min(4096, Math.floor(memory / workers / 1e6))) };
}

/** Megabytes of heap that KITH_WORKER_HEAP allows each worker, whatever there is: for tests of what happens when it is full. */
function heapAsked(): number | null {
  const asked = Number(process.env["KITH_WORKER_HEAP"] ?? 0);
  return Number.isInteger(asked) && asked >= 16 ? asked : null;
}
