import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";

/** What is measured in a process of its own: nothing else comes and goes there, and the compiler has seen nothing else. */
export type Apart = (...given: string[]) => unknown;

/** Measures something in a process of its own. @param name of the table in main.ts */
export function apart<Measured>(name: string, ...given: readonly (string | number)[]): Measured {
  // A world of ten million people lies in typed arrays, which no limit of the heap bounds.
  const answer = execFileSync(process.execPath, ["--expose-gc", process.argv[1], "--apart", name, ...given.map(String)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(answer) as Measured;
}

/** The built command, which stands in the folder above this built program. */
export function builtCommand(): string {
  return join(dirname(process.argv[1]), "..", "cli.js");
}

/** The built lab. */
export function builtLab(): string {
  return join(dirname(process.argv[1]), "..", "lab");
}

/** Collects what nobody holds any more, where the process was started so that it can. */
export function collect(): void {
  globalThis.gc?.();
}

/** Bytes that this process holds: heap and typed arrays together. */
export function heldBytes(): number {
  // Twice: columns that the first finds nobody to hold may be given back by a thread of its own, and the second waits for it.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
