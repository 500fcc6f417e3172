import { changeText } from "../text/change-text.ts";
import { adoptNetwork } from "./adopt-network.ts";
import type { NetworkAnswer, NetworkAsk } from "./asks.ts";
import { materialize } from "./materialize.ts";
import { readNetwork } from "./read-network.ts";
import { writeNetwork } from "./write-network.ts";

/** Answers what the page asks about networks as files. @throws Error in plain words */
export function answerNetwork(ask: NetworkAsk): NetworkAnswer {
  switch (ask.kind) {
    case "materialize":
      return { kind: "materialized", work: materialize(ask.source, ask.grown) };
    case "change text":
      return { kind: "text changed", text: changeText(ask.text, ask.changes) };
    case "read network":
      return { kind: "network read", read: readNetwork(ask.brought) };
    case "adopt network":
      return { kind: "network adopted", adopted: adoptNetwork(ask.source, ask.files) };
    case "write network":
      return { kind: "network written", files: writeNetwork(ask.files, ask.format) };
  }
}
