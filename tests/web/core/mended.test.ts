import { afterAll, expect, test, vi } from "vitest";
import type { Answer, Request } from "../../../web/worker/protocol.ts";

const text = `kith: 1
title: Small
weeks: 8888
population: { people: 12, identities: [{ dimension: religion, share: 0.5 }] }
settings: { work: { climate: 0.6, time: 0.5 } }
network: { generator: ring, neighbors: 2 }
mechanisms: { preset: both, belonging: { rate: 5 } }
`;
const weeks = { path: ["weeks"], value: 2 };
const rate = { path: ["mechanisms", "belonging", "rate"], value: 0.4 };
const climate = { path: ["settings", "work", "climate"], value: 0.3 };

/** The engine's worker in this process: what is said to it, and what it said. */
const said: Answer[] = [];
let hear: (message: { data: Request }) => void = () => {};
vi.stubGlobal("self", {
  addEventListener: (_: string, listener: typeof hear) => {
    hear = listener;
  },
  postMessage: ({ answer }: { answer: Answer }) => said.push(answer),
});
vi.resetModules();
await import("../../../web/worker/engine-worker.ts");
afterAll(() => vi.resetModules());

function load(...edits: { path: string[]; value: number }[]): Extract<Answer, { kind: "loaded" }> {
  hear({ data: { ticket: 0, ask: { kind: "load", source: { file: "small.yaml", text, edits } } } });
  const answer = said.pop();
  if (answer?.kind !== "loaded") throw new Error(`${answer?.kind} is no answer`);
  return answer;
}

test("a text that the reader's changes put right is a scenario that can be run", () => {
  expect(load(weeks).summary).toBe(null);
  const { summary, problems } = load(weeks, rate);
  expect(problems).toEqual([]);
  expect(summary).toMatchObject({ title: "Small", weeks: 2, size: 12 });
});

test("in such a text, numbers that were right before they were changed are set back to what they were", () => {
  const entry = load(weeks, rate, climate).summary?.parameters.find(({ name }) => name === "climate");
  expect(entry).toMatchObject({ value: 0.3, loaded: 0.6 });
});
