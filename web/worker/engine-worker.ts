import { explainPerson } from "../../src/engine/explain.ts";
import { hashOfHashes } from "../../src/engine/hash.ts";
import { claimRow, judgeClaim } from "./claim-rows.ts";
import { compare } from "./compare.ts";
import { layRowOver } from "./lay-row.ts";
import { answerNetwork } from "./network/answer.ts";
import { parametersOf } from "./parameter-list.ts";
import type { Answer, Ask, Reply, Request } from "./protocol.ts";
import { readSource, runnable } from "./read-source.ts";
import { repeatRow } from "./repeat-row.ts";
import { buffersOf, runSet } from "./run-set.ts";
import { mostVariants, summaryOf } from "./summary.ts";
import { isSweepAsk, type SweepAsk } from "./sweep/asks.ts";
import { answerAboutText } from "./text/answer.ts";
import { otherCourses, twinRun } from "./twin.ts";
import { vary } from "./vary.ts";

/** The engine's door: everything that lives weeks does so in here, never on the page's own thread. */
self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  const { ticket, ask } = data;
  if (isSweepAsk(ask)) return;
  const reply = (answer: Answer, transfer: ArrayBuffer[] = []) =>
    self.postMessage({ ticket, answer } satisfies Reply, { transfer });
  try {
    reply(...answerTo(ask, reply));
  } catch (error) {
    reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

function answerTo(ask: Exclude<Ask, SweepAsk>, reply: (answer: Answer) => void): [answer: Answer, transfer?: ArrayBuffer[]] {
  switch (ask.kind) {
    case "load": {
      const { scenario, loaded, text, problems } = readSource(ask.source);
      return [
        {
          kind: "loaded",
          summary: scenario === null || loaded === null ? null : summaryOf(scenario, loaded, text, ask.source.text),
          problems,
          text,
        },
      ];
    }
    case "run": {
      const { variants, seed } = runnable(ask.source);
      const runs = runSet(
        variants.slice(0, mostVariants),
        { seed, replicate: 0 },
        () => performance.now(),
        (built) => reply({ kind: "built", ...built }),
      );
      return [{ kind: "ran", runs }, buffersOf(runs)];
    }
    case "explain": {
      const { variants, seed } = runnable(ask.source);
      return [{ kind: "explained", diary: explainPerson(variants[ask.variant].plan, { seed, replicate: 0 }, ask.person) }];
    }
    case "repeats": {
      const { variants, seed } = runnable(ask.source);
      for (let replicate = ask.from; replicate < ask.to; replicate += ask.stride)
        reply({ kind: "repeat", row: repeatRow(variants, seed, replicate) });
      return [{ kind: "done" }];
    }
    case "claim rows": {
      const scenario = runnable(ask.source);
      for (let replicate = ask.from; replicate < ask.to; replicate += ask.stride)
        reply({ kind: "claim row", row: claimRow(scenario, replicate) });
      return [{ kind: "done" }];
    }
    case "judge claim":
      return [{ kind: "judged", judged: judgeClaim(runnable(ask.source), ask.rows) }];
    case "vary":
      return [{ kind: "varied", text: vary(ask.text, ask.variation) }];
    case "lay row":
      return [{ kind: "varied", text: layRowOver(ask.source, ask.row) }];
    case "parameters":
      return [{ kind: "parameters", parameters: parametersOf(runnable(ask.source), ask.variant) }];
    case "twin":
      return [{ kind: "twinned", twin: twinRun(ask) }];
    case "other weeks":
      otherCourses(ask, ask.courses, (course) => reply({ kind: "other course", course }));
      return [{ kind: "done" }];
    case "compare":
      return [{ kind: "compared", comparison: compare(ask) }];
    case "seal":
      return [{ kind: "sealed", hash: hashOfHashes(ask.hashes) }];
    case "complete":
    case "about":
    case "form":
    case "rewrite":
    case "differences":
    case "take back":
    case "tables":
      return [answerAboutText(ask)];
    case "materialize":
    case "change text":
    case "read network":
    case "adopt network":
    case "write network":
      return [answerNetwork(ask)];
    case "layout":
      throw new RangeError("another helper places people");
  }
}
