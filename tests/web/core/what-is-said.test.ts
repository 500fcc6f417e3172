import { beforeAll, expect, test, vi } from "vitest";
import { livingText } from "../../browser/living.ts";
import { sessionInNode } from "./session-in-node.ts";

sessionInNode();

const text = livingText.replace("people: 40", "people: 12").replace("weeks: 40", "weeks: 4").replace("warmUp: 20", "warmUp: 2");

let session: typeof import("../../../web/state/session.ts");
let actions: typeof import("../../../web/state/actions.ts");
let store: typeof import("../../../web/state/store.ts")["store"];
let document: import("../../../web/state/document.ts").ScenarioDocument;

beforeAll(async () => {
  session = await import("../../../web/state/session.ts");
  actions = await import("../../../web/state/actions.ts");
  ({ store } = await import("../../../web/state/store.ts"));
  const { freshDocument } = await import("../../../web/state/document.ts");
  document = freshDocument("circle.yaml", text);
  store.motion.value = "off";
  session.startSession();
}, 60_000);

/** Waits for what the session is at; machines may be slow. */
function until(holds: () => boolean): Promise<unknown> {
  return vi.waitUntil(holds, { timeout: 30_000, interval: 10 });
}

/** What npm start would have computed, as far as it is compared here. */
async function hashOfRepeats(): Promise<string> {
  await session.openDocument("desk", document);
  await until(() => store.repeats.value.length === 4);
  const rows = store.repeats.value;
  const hashes = rows[0].variants.flatMap((_, place) => rows.map(({ variants }) => variants[place].hash));
  const { hashOfHashes } = await import("../../../src/engine/hash.ts");
  return hashOfHashes(hashes);
}

test("that it agrees with npm start is said of the repeats it was found in, and of no others", async () => {
  const hash = await hashOfRepeats();
  store.start.value = { file: document.file, text, files: {}, results: { replicates: 4, hash, outcomes: {} } };
  await session.openDocument("desk", document);
  await until(() => store.agreement.value.state === "agrees");

  actions.setValue(["settings", "work", "climate"], 0.3);
  expect(store.agreement.value.state).toBe("agrees"); // what was set has not been lived: the repeats are those still
  await session.run();
  expect(store.agreement.value.state).toBe("nothing to check");
  await until(() => store.repeats.value.length === 4);
  expect(store.agreement.value.state).toBe("nothing to check");

  actions.resetAll();
  await session.run();
  await until(() => store.agreement.value.state === "agrees");
  store.start.value = null;
});

test("a text that was emptied is told to be empty at once, in place of the problems it had before", async () => {
  await session.openDocument("desk", document);
  actions.setText(`${text}replicats: 3\n`);
  await until(() => store.problems.value.some(({ message }) => message.includes("replicats")));
  actions.setText("");
  await until(() => store.problems.value.every(({ message }) => !message.includes("replicats")));
  expect(store.problems.value.map(({ message, severity }) => [message.split(";")[0], severity])).toEqual([
    ["the file is empty", "error"],
  ]);
  actions.setText(text);
  await until(() => store.problems.value.length === 0);
});

test("what is said at a pause is of the measure that is chosen, by its name, with each network's own count", async () => {
  await session.openDocument("desk", document);
  await until(() => store.runs.value !== null);
  actions.showMeasure("distressDevalued");
  actions.play();
  actions.showWeek(3);
  actions.pause();
  const [a, b] = store.runs.value?.variants ?? [];
  expect(store.said.value).toMatch(
    /^Paused\. Week 3\. Average distress, devalued: A .*; B .*\. At 50 or more, of all: \d+ (people|person) in A, \d+ in B\.$/,
  );
  for (const { letter, model } of [a, b])
    expect(store.said.value).toMatch(
      new RegExp(`${letter} (steady at|(up|down) [\\d.]+ to) ${model.distressDevalued[3].toFixed(1)}`),
    );
  actions.showMeasure("distress");
});
