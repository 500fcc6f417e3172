import type { Answer, Reply, Request } from "../protocol.ts";
import { isSweepAsk, type PointFacts, type SweepAsk } from "./asks.ts";
import { lackingRuns } from "./lacking-runs.ts";
import { openedSweep } from "./opened-sweep.ts";
import { pairFacts } from "./pair-facts.ts";
import { pointFacts } from "./point-facts.ts";
import { type ReadResults, readResults } from "./read-results.ts";

/** Holds the results of a sweep: reads their files, and draws and counts what the page asks for. The page never has the runs. */
let held: ReadResults | null = null;
/** What draws is fetched beside what reads, while files are read. */
const drawing = import("./draw-figure.ts");
// What a browser knows of numbers is loaded once for a page and its workers. The page writes some as soon as results are there:
// loaded here, it costs the page none of the 20 to 50 ms.
new Intl.NumberFormat().format(0);
const facts = new Map<string, PointFacts>();

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  const { ticket, ask } = data;
  if (!isSweepAsk(ask)) return;
  const reply = (answer: Answer) => self.postMessage({ ticket, answer } satisfies Reply);
  answerTo(ask, reply).then(reply, (error: unknown) =>
    reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});

async function answerTo(ask: SweepAsk, reply: (answer: Answer) => void): Promise<Answer> {
  switch (ask.kind) {
    case "open sweep": {
      const read = await readResults(ask.files, (progress) => reply({ kind: "sweep reading", ...progress }));
      if (!read.ok) return { kind: "sweep not opened", faults: read.faults, compare: read.compare };
      held = read.results;
      facts.clear();
      return { kind: "sweep opened", sweep: openedSweep(held) };
    }
    case "draw sweep": {
      const { table } = open();
      const { drawFigure } = await drawing;
      return { kind: "sweep drawn", ...drawFigure(table, ask.choices, ask.frame), facts: factsOf(ask.choices.outcome) };
    }
    case "draw repeats":
      return { kind: "repeats drawn", figure: (await drawing).drawRepeats(open().table, ask.choices, ask.row, ask.frame) };
    case "pair facts":
      return { kind: "pair facts", facts: pairFacts(open().table, ask.at, ask.outcome, ask.pair) };
    case "lacking runs":
      return { kind: "lacking runs", lacking: lackingRuns(open().table, open().failed) };
  }
}

function open(): ReadResults {
  if (held === null) throw new RangeError("nothing is open");
  return held;
}

function factsOf(outcome: string): PointFacts {
  const known = facts.get(outcome) ?? pointFacts(open().table, outcome);
  facts.set(outcome, known);
  return known;
}
