import { Exit } from "./exit.ts";

/**
 * Turns Ctrl-C into a signal: the first asks to finish what is under way, the second leaves at once.
 * @returns the signal, and how to stop listening
 */
export function onInterrupt(note: (text: string) => void): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const interrupted = () => {
    if (controller.signal.aborted) process.exit(Exit.interrupted);
    controller.abort();
    note("\nFinishing the runs that are under way; once more leaves at once.");
  };
  process.on("SIGINT", interrupted);
  process.on("SIGTERM", interrupted);
  return {
    signal: controller.signal,
    release() {
      process.off("SIGINT", interrupted);
      process.off("SIGTERM", interrupted);
    },
  };
}
