import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { median } from "../../bench/clock.ts";

/**
 * How many times as much processor time `work` takes as `reference`: the median of ratios of neighboring slices, each a few
 * milliseconds long. What others do on the machine falls on both; what falls on one slice alone the median leaves out.
 */
export function timesAsLong(work: () => void, reference: () => void, slices = 31): number {
  const ratios: number[] = [];
  for (let slice = 0; slice < slices; slice++) ratios.push(cpuOf(work) / cpuOf(reference));
  return median(ratios);
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

/** Bytes on the heap and in typed arrays that somebody still holds. */
export function heldBytes(): { readonly heap: number; readonly arrays: number } {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, arrays: arrayBuffers };
}

/** Bytes that something makes on the heap: it has to be so little that nothing is collected on the way. */
export function madeOnHeap(work: () => void): number {
  collect();
  const { heapUsed } = process.memoryUsage();
  work();
  return process.memoryUsage().heapUsed - heapUsed;
}

setFlagsFromString("--expose-gc");
const collectOnce = runInNewContext("gc") as () => void;

function collect(): void {
  // The second time finds what the first has let go.
  collectOnce();
  collectOnce();
}
