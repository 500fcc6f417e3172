import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { type Answer, type Built, type RunSet, type ScenarioSummary, shownMeasures } from "../../../web/worker/protocol.ts";
import { askedFor, workersHere } from "./workers-here.ts";

type Session = typeof import("../../../web/state/session.ts");
let session: Session;
let store: typeof import("../../../web/state/store.ts")["store"];
let freshDocument: typeof import("../../../web/state/document.ts")["freshDocument"];

beforeEach(async () => {
  workersHere();
  session = await import("../../../web/state/session.ts");
  ({ store } = await import("../../../web/state/store.ts"));
  ({ freshDocument } = await import("../../../web/state/document.ts"));
});
afterAll(() => vi.resetModules());

const summary = { title: "Small", outcome: "distress", variants: [], replicates: 0 } as unknown as ScenarioSummary;
const loaded: Answer = { kind: "loaded", summary, problems: [], text: "" };
const measured = Object.fromEntries(shownMeasures.map((measure) => [measure, [0]]));
const runs = {
  people: { size: 2 },
  variants: [{ variant: 0, weeks: [0], model: measured, ties: { begins: [] } }],
} as unknown as RunSet;
const ran: Answer = { kind: "ran", runs };

function built(beginning: string): Answer {
  return { kind: "built", beginning, ties: {} as Built["ties"], places: null };
}

function open(name: string): Promise<boolean> {
  return session.openDocument(name, freshDocument(`${name}.yaml`, `title: ${name}\n`), { repeats: 0 });
}

/** The run asked for last, once its scenario is read. */
async function runOf(): Promise<ReturnType<typeof askedFor<"run">>[number]> {
  const load = askedFor("load").pop();
  await load?.worker.say(loaded, load.request);
  const [run] = askedFor("run").slice(-1);
  return run;
}

/** Answers every layout that was asked for, with places of its own for each. */
async function placeAll(): Promise<void> {
  for (const [k, { worker, request }] of askedFor("layout").entries())
    await worker.say({ kind: "laid out", positions: { xy: Float32Array.of(k) } }, request);
}

test("people stand in their places when a document is left and opened again while its first run is under way", async () => {
  void open("club");
  const first = await runOf();
  void open("other");
  const done = open("club");
  const again = await runOf();
  await first.worker.say(built("club"), first.request);
  await placeAll();
  await again.worker.say(built("club"), again.request);
  await placeAll();
  await again.worker.say(ran, again.request);
  expect(await done).toBe(true);
  expect(store.positions.value).not.toBe(null);
});

test("people stand in their places when another seed is asked for before the first run is there", async () => {
  void open("club");
  const first = await runOf();
  await first.worker.say(built("club"), first.request);
  await placeAll();
  const done = session.run();
  const again = await runOf();
  await first.worker.say(ran, first.request);
  await again.worker.say(built("club"), again.request);
  await placeAll();
  await again.worker.say(ran, again.request);
  await done;
  expect(store.runs.value).toBe(runs);
  expect(store.positions.value).not.toBe(null);
});

test("nobody moves because a number changed", async () => {
  const opened = open("club");
  const first = await runOf();
  await first.worker.say(built("club"), first.request);
  await placeAll();
  await first.worker.say(ran, first.request);
  await opened;
  const before = store.positions.value;
  const done = session.run();
  const again = await runOf();
  await again.worker.say(built("club"), again.request);
  await again.worker.say(ran, again.request);
  await done;
  expect(before).not.toBe(null);
  expect(store.positions.value).toBe(before);
  expect(askedFor("layout")).toHaveLength(1);
});
