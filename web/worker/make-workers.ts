/** Workers of the lab as it is served: scripts of their own beside the page. The one file has `make-workers-inline.ts` in its place. */
export function makeEngineWorker(): Worker {
  return new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
}

export function makeSweepWorker(): Worker {
  return new Worker(new URL("./sweep/sweep-worker.ts", import.meta.url), { type: "module" });
}

export function makeLayoutWorker(): Worker {
  return new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
}
