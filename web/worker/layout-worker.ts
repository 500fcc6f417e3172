import { place } from "../layout/place.ts";
import type { Reply, Request } from "./protocol.ts";

/** Places people, apart from the engine, so that neither waits for the other. */
self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  const { ticket, ask } = data;
  if (ask.kind !== "layout") return;
  const positions = place(ask.ties, ask.aspect);
  self.postMessage({ ticket, answer: { kind: "laid out", positions } } satisfies Reply, { transfer: [positions.xy.buffer] });
});
