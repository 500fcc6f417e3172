import { afterAll, beforeAll, vi } from "vitest";
import type { Reply, Request } from "../../../web/worker/protocol.ts";

type Listener = (event: { data: Request }) => void;

/**
 * The session behind the page, in Node: its workers answer on the same thread, a moment after they were asked. Modules are this
 * file's own, so that what it starts, which goes on for as long as a page is open, is not there in the next file.
 */
export function sessionInNode() {
  let engine: Listener = () => {};
  let asking: EngineHere | null = null;

  class EngineHere extends EventTarget {
    postMessage(request: Request): void {
      queueMicrotask(() => {
        if (request.ask.kind === "layout")
          return this.say({ ticket: request.ticket, answer: { kind: "laid out", positions: { xy: new Float32Array() } } });
        asking = this;
        engine({ data: request });
      });
    }
    terminate(): void {}
    say(reply: Reply): void {
      this.dispatchEvent(Object.assign(new Event("message"), { data: reply }));
    }
  }

  beforeAll(async () => {
    vi.resetModules();
    vi.stubGlobal("Worker", EngineHere);
    vi.stubGlobal("window", globalThis);
    vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
    vi.stubGlobal("self", {
      addEventListener: (_: string, listener: Listener) => {
        engine = listener;
      },
      postMessage: (reply: Reply) => asking?.say(reply),
    });
    await import("../../../web/worker/engine-worker.ts");
  }, 60_000);
  afterAll(() => {
    vi.resetModules();
  });
}
