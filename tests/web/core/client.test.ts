import { expect, test } from "vitest";
import { helper } from "../../../web/worker/client.ts";
import type { Reply, Request } from "../../../web/worker/protocol.ts";

/** Stands in for a worker: what it is posted is kept, what it says is said by the test. */
class Speaker extends EventTarget {
  readonly posted: Request[] = [];
  postMessage(request: Request): void {
    this.posted.push(request);
  }
  terminate(): void {}
  say(reply: Reply): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data: reply }));
  }
}

const speaker = () => {
  const worker = new Speaker();
  return { worker, asked: helper(worker as unknown as Worker) };
};

test("each ask gets its own answer, whatever their order; what fails fails in the worker's words", async () => {
  const { worker, asked } = speaker();
  const [one, other] = [asked.ask({ kind: "tables" }), asked.ask({ kind: "seal", hashes: [] })];
  worker.say({ ticket: worker.posted[1].ticket, answer: { kind: "sealed", hash: "0" } });
  worker.say({ ticket: worker.posted[0].ticket, answer: { kind: "failed", message: "no tables today" } });
  await expect(other).resolves.toEqual({ kind: "sealed", hash: "0" });
  await expect(one).rejects.toThrow("no tables today");
  expect(asked.hasStopped()).toBe(false);
});

test("a worker that breaks down fails what is open and what is asked later: nobody waits for ever", async () => {
  const { worker, asked } = speaker();
  const open = asked.ask({ kind: "tables" });
  worker.dispatchEvent(Object.assign(new Event("error", { cancelable: true }), { message: "out of memory" }));
  await expect(open).rejects.toThrow("out of memory");
  expect(asked.hasStopped()).toBe(true);
  await expect(asked.ask({ kind: "tables" })).rejects.toThrow("out of memory");
});
