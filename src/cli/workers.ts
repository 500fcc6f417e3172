import { availableParallelism, totalmem } from "node:os";
import { Complaint } from "./exit.ts";
import type { Terminal } from "./terminal.ts";

/** Bytes that workers may take together: most of what the machine has, or of what this process is allowed. */
export function memoryForWorkers(): number {
  const limit = process.constrainedMemory();
  return 0.85 * (limit > 0 && limit < totalmem() ? limit : totalmem());
}

/**
 * As many workers as are asked for, or as there are cores, as far as there is memory for.
 * @param needs bytes of one worker
 * @param refusal what to say if not even one fits, from what there is
 * @throws Complaint if not even one fits
 */
export function workersFor(
  needs: number,
  asked: number | undefined,
  terminal: Terminal,
  refusal: (room: string) => string,
  memory = memoryForWorkers(),
): number {
  const room = Math.floor(memory / needs);
  if (room < 1) throw new Complaint(refusal(gigabytes(memory)));
  const wanted = asked ?? availableParallelism();
  if (room < wanted) terminal.note(`${room} of ${wanted} workers fit in memory: one takes about ${gigabytes(needs)}`);
  return Math.min(wanted, room);
}

/** "1.3 GB", "84 MB" */
export function gigabytes(bytes: number): string {
  return bytes < 95e6 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
