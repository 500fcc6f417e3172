import { vi } from "vitest";
import type { Answer, Ask, Reply, Request } from "../../../web/worker/protocol.ts";

type Kind<Of extends { readonly kind: string }, Name> = Extract<Of, { readonly kind: Name }>;

/** Stands in for a worker of the page: what it is asked is kept, what it answers is said by the test. */
export class WorkerHere extends EventTarget {
  static all: WorkerHere[] = [];
  readonly asked: Request[] = [];
  ended = false;
  readonly url: string;

  constructor(url: URL) {
    super();
    this.url = String(url);
    WorkerHere.all.push(this);
  }

  postMessage(request: Request): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.ended = true;
  }

  /** Answers one of its asks; the one asked last if none is named. */
  async say(answer: Answer, { ticket }: Request = this.asked[this.asked.length - 1]): Promise<void> {
    const reply: Reply = { ticket, answer };
    if (!this.ended) this.dispatchEvent(Object.assign(new Event("message"), { data: reply }));
    await settled();
  }

  /** Breaks down, as a worker does that runs out of memory. */
  async breakDown(message: string): Promise<void> {
    this.dispatchEvent(Object.assign(new Event("error", { cancelable: true }), { message }));
    await settled();
  }
}

/** Gives the page such workers, and none from before. Modules have to be imported anew after it: those at hand hold older ones. */
export function workersHere(): void {
  vi.resetModules();
  WorkerHere.all = [];
  vi.stubGlobal("Worker", WorkerHere);
  vi.stubGlobal("window", globalThis);
}

/** Everybody who was asked for something of a kind, in order, with the ask. */
export function askedFor<Name extends Ask["kind"]>(kind: Name) {
  return WorkerHere.all.flatMap((worker) =>
    worker.asked
      .filter(({ ask }) => ask.kind === kind)
      .map((request) => ({ worker, request, ask: request.ask as Kind<Ask, Name> })),
  );
}

/** Lets everything that was promised come about. */
export function settled(): Promise<void> {
  return new Promise((go) => setTimeout(go, 0));
}
