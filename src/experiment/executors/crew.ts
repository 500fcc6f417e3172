import workerpool from "workerpool";

/** Worker processes, from the built chunk-worker.js. */
export type Crew = ReturnType<typeof workerpool.pool>;

export interface CrewOptions {
  /** Megabytes of a process's heap; typed arrays come on top of it. */
  readonly heap?: number;
  /** Hands over what processes write to their standard streams with the events of their tasks, instead of letting it through. */
  readonly caught?: boolean;
  /** What processes are going to do, so that they load it at once; they are all started, then. Otherwise when they are needed. */
  readonly ready?: "sweep";
}

/** @param worker path of the built chunk-worker.js */
export function hireCrew(worker: string, size: number, { heap = 4096, caught = false, ready }: CrewOptions = {}): Crew {
  return workerpool.pool(worker, {
    workerType: "process",
    maxWorkers: size,
    ...(ready === undefined ? {} : { minWorkers: "max", forkArgs: [ready] }),
    emitStdStreams: caught,
    workerTerminateTimeout: 500,
    forkOpts: { execArgv: [`--max-old-space-size=${heap}`] },
  });
}

/** How a task ended that has no result. Errors lose their class between processes: what is left is the message. */
export type Ending = "memory" | "time" | "stopped" | "killed";

export function endingOf(error: unknown): Ending {
  const message = error instanceof Error ? error.message : String(error);
  if (/SIGABRT|SIGTRAP|SIGILL|out of memory/.test(message)) return "memory";
  if (/timed? ?out/i.test(message)) return "time";
  return /worker terminat/i.test(message) && !/unexpectedly/i.test(message) ? "stopped" : "killed";
}

/** What is known of how a process ended, in few words: "SIGKILL", "exit code 7". */
export function whyEnded(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, signal] = /signalCode: `(SIG[A-Z0-9]+)`/.exec(message) ?? [];
  const [, code] = /exitCode: `(\d+)`/.exec(message) ?? [];
  return signal ?? (code === undefined ? message.split("\n")[0].trim() : `exit code ${code}`);
}
