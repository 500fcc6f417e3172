import { type Crew, hireCrew } from "../crew.ts";

/**
 * Processes that make parts of a sweep, all of them started at once.
 * @param worker path of the built chunk-worker.js
 * @param heap megabytes of each
 */
export function hireForSweep(worker: string, workers: number, heap: number): Crew {
  return hireCrew(worker, workers, { heap, caught: true, ready: "sweep" });
}
