import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";

// Modules of their own: what this file sets going would go on in the files that follow it.
vi.resetModules();
const { setText } = await import("../../../web/state/actions.ts");
const { deskDocument, keepDesk, leaveOnDesk, openDesk, takeToDesk } = await import("../../../web/state/desk.ts");
const { documentNow, freshDocument } = await import("../../../web/state/document.ts");
const { desk, keepHistory, redo, undo } = await import("../../../web/state/history.ts");
const { place } = await import("../../../web/state/place.ts");
const { openDocument } = await import("../../../web/state/session.ts");
const { store } = await import("../../../web/state/store.ts");
afterAll(() => vi.resetModules());

// Node has no workers for the page to ask: what is opened lies on the desk and is not run.
const [mine, theirs, others] = ["mine", "theirs", "others"].map((name) => freshDocument(`${name}.yaml`, `title: ${name}\n`));

beforeAll(() => {
  keepDesk();
  keepHistory((document) => void openDocument(desk, document));
});
beforeEach(() => takeToDesk(mine));

test("each scenario that was opened on the desk is taken back by one Undo", async () => {
  await takeToDesk(theirs);
  await takeToDesk(others);
  undo();
  expect(documentNow()).toEqual(theirs);
  undo();
  expect(documentNow()).toEqual(mine);
});

test("a step that leads to another scenario leaves nothing of this one on the page: no runs, no places, nobody open", async () => {
  await takeToDesk(theirs);
  const stale = () => {
    store.runs.value = {} as typeof store.runs.value;
    store.positions.value = {} as typeof store.positions.value;
    store.open.value = {} as typeof store.open.value;
  };
  for (const step of [undo, redo]) {
    stale();
    step();
    expect([store.runs.value, store.positions.value, store.open.value]).toEqual([null, null, null]);
  }
  expect(documentNow()).toEqual(theirs);
  setText(`${theirs.text}#`);
  stale();
  undo();
  expect(store.runs.value).not.toBe(null);
});

test("what is typed as soon as another scenario is open is a step of its own", async () => {
  setText(`${mine.text}#`);
  await takeToDesk(theirs);
  setText(`${theirs.text}#`);
  undo();
  expect(documentNow()).toEqual(theirs);
  undo();
  expect(documentNow().text).toBe(`${mine.text}#`);
});

test("what is left on the desk while the page holds what lay there is found by whoever comes to it", async () => {
  place.value = { at: "lessons" };
  await leaveOnDesk(theirs);
  expect(await deskDocument()).toEqual(theirs);
  await openDesk();
  expect([store.holds.value, documentNow()]).toEqual([desk, theirs]);
  undo();
  expect(documentNow()).toEqual(mine);
});

test("whoever is at the desk when something is left there has it before them", async () => {
  place.value = { at: "playground", room: "compare" };
  await leaveOnDesk(theirs);
  expect([store.holds.value, documentNow()]).toEqual([desk, theirs]);
});

test("what is left on the desk during a lesson does not disturb the lesson", async () => {
  const lesson = freshDocument("lesson.yaml", "title: A lesson\n");
  await openDocument("lesson/one-friend", lesson);
  await leaveOnDesk(theirs);
  expect([store.holds.value, documentNow()]).toEqual(["lesson/one-friend", lesson]);
  await openDesk();
  expect(documentNow()).toEqual(theirs);
});
