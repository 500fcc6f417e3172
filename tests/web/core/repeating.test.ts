import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { RepeatRow, ScenarioSource } from "../../../web/worker/protocol.ts";
import { askedFor, workersHere } from "./workers-here.ts";

let repeating: typeof import("../../../web/state/repeating.ts");
let store: typeof import("../../../web/state/store.ts")["store"];

beforeEach(async () => {
  workersHere();
  vi.stubGlobal("navigator", { hardwareConcurrency: 4 });
  repeating = await import("../../../web/state/repeating.ts");
  ({ store } = await import("../../../web/state/store.ts"));
});
afterAll(() => vi.resetModules());

const source: ScenarioSource = { file: "club.yaml", text: "", edits: [] };

/** Rows of the workers whose repeats were asked for last, each with its own. */
async function bring(...of: readonly (readonly number[])[]) {
  const asked = askedFor("repeats").slice(-of.length);
  for (const [k, { worker, request }] of asked.entries())
    for (const replicate of of[k]) await worker.say({ kind: "repeat", row: { replicate } as RepeatRow }, request);
  return asked;
}

const here = () => store.repeats.value.map(({ replicate }) => replicate);

test("after a repeat's worker broke down, more repeats go on where one is missing: none is there twice", async () => {
  repeating.repeatFrom(source, 6);
  const [first] = await bring([0], [1, 3, 5]);
  await first.worker.breakDown("out of memory");
  expect(store.failure.value).toBe("out of memory");
  expect([here(), store.repeating.value]).toEqual([[0, 1], false]);
  repeating.repeatFrom(source, 8);
  const asked = await bring([2, 4, 6], [3, 5, 7]);
  for (const { worker, request } of asked) await worker.say({ kind: "done" }, request);
  expect(asked.map(({ ask }) => ask.from)).toEqual([2, 3]);
  expect([here(), store.repeating.value]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7], false]);
});
