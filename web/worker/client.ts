import { makeEngineWorker, makeLayoutWorker, makeSweepWorker } from "./make-workers.ts";
import type { Answer, Ask, Reply, Request } from "./protocol.ts";

/** A worker that answers asks, one promise each. */
export interface Helper {
  /** Resolves with the last answer; earlier ones of the same ask go to `onAnswer`. Rejects with plain words. */
  ask(ask: Ask, onAnswer?: (answer: Answer) => void): Promise<Answer>;
  /** Whether the worker broke down: nothing that it is asked will be answered. */
  hasStopped(): boolean;
  /** Ends the worker at once; what is under way never answers. */
  end(): void;
}

/** Answers that come before the last one of their ask. */
const heardOnTheWay: ReadonlySet<Answer["kind"]> = new Set(["repeat", "built", "claim row", "other course", "sweep reading"]);

/** Wraps a worker. */
export function helper(worker: Worker): Helper {
  let next = 0;
  let stopped: Error | null = null;
  const open = new Map<
    number,
    { settle: (answer: Answer) => void; fail: (error: Error) => void; hear: (answer: Answer) => void }
  >();

  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const waiting = open.get(data.ticket);
    if (waiting === undefined) return;
    const { answer } = data;
    if (heardOnTheWay.has(answer.kind)) return waiting.hear(answer);
    open.delete(data.ticket);
    if (answer.kind === "failed") waiting.fail(new Error(answer.message));
    else waiting.settle(answer);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    // What an ask goes wrong by comes as an answer: this is the worker itself, which could not be fetched or ran out of memory.
    stopped = new Error(event.message || "a helper of this page stopped");
    for (const { fail } of open.values()) fail(stopped);
    open.clear();
  });

  return {
    ask(ask, hear = () => {}) {
      if (stopped !== null) return Promise.reject(stopped);
      return new Promise((settle, fail) => {
        const ticket = next++;
        open.set(ticket, { settle, fail, hear });
        worker.postMessage({ ticket, ask } satisfies Request);
      });
    },
    hasStopped: () => stopped !== null,
    end: () => worker.terminate(),
  };
}

/** How many workers repeats may have at once: two, or one where the device has little else for the page to live on. */
export function spareWorkers(): number {
  return Math.max(1, Math.min(2, (navigator.hardwareConcurrency || 2) - 1));
}

/** A worker with the engine in it. */
export function engineHelper(): Helper {
  return helper(makeEngineWorker());
}

/** A worker that only places people. */
export function layoutHelper(): Helper {
  return helper(makeLayoutWorker());
}

/** A worker that reads results of many runs and draws them. */
export function sweepHelper(): Helper {
  return helper(makeSweepWorker());
}
