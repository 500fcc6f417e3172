import LayoutWorker from "./layout-worker.ts?worker&inline";
import WholeWorker from "./whole-worker.ts?worker&inline";

/** Workers of the lab as one file: their text lies in the page itself. Stands in for `make-workers.ts`. */
export function makeEngineWorker(): Worker {
  return new WholeWorker();
}

export function makeSweepWorker(): Worker {
  return new WholeWorker();
}

export function makeLayoutWorker(): Worker {
  return new LayoutWorker();
}
