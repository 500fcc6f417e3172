import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { resetAll, setText, setValue, startOver } from "../../../web/state/actions.ts";
import { documentNow, freshDocument, putDocument } from "../../../web/state/document.ts";
import { canRedo, canUndo, desk, keepBelow, keepHistory, redo, undo } from "../../../web/state/history.ts";
import { isDocument } from "../../../web/state/keep-work.ts";
import { store } from "../../../web/state/store.ts";

beforeAll(() => {
  store.holds.value = desk;
  putDocument(freshDocument("a.yaml", "kith: 1\n"));
  keepHistory();
});
beforeEach(() => {
  while (canUndo.value) undo();
  setText("kith: 1\n", {});
  vi.useFakeTimers({ toFake: ["performance"] });
});

test("numbers, text and files are taken back and brought again, one step each", () => {
  const begin = documentNow();
  setValue(["weeks"], 20);
  setText("kith: 1\ntitle: Another one, by hand\n");
  setText("kith: 1\ntitle: Another one, by hand\n", { "a.csv": "source,target\n" });
  const end = documentNow();
  undo();
  undo();
  expect(documentNow().edits).toEqual([{ path: ["weeks"], value: 20 }]);
  undo();
  expect(documentNow()).toEqual(begin);
  while (canRedo.value) redo();
  expect(documentNow()).toEqual(end);
});

test("nothing is taken back while the page holds a lesson", () => {
  setValue(["weeks"], 20);
  const before = documentNow();
  store.holds.value = "lesson/one-friend";
  undo();
  expect(documentNow()).toEqual(before);
  store.holds.value = desk;
  undo();
  expect(documentNow().edits).toEqual([]);
});

test("a slider that is dragged is one step; after a while it is a new one", () => {
  setValue(["settings", "work", "climate"], 0.5);
  vi.advanceTimersByTime(100);
  setValue(["settings", "work", "climate"], 0.6);
  vi.advanceTimersByTime(5000);
  setValue(["settings", "work", "climate"], 0.7);
  undo();
  expect(documentNow().edits).toEqual([{ path: ["settings", "work", "climate"], value: 0.6 }]);
  undo();
  expect(documentNow().edits).toEqual([]);
});

test("after something new there is nothing to bring again", () => {
  setValue(["weeks"], 20);
  undo();
  setValue(["weeks"], 30);
  expect(canRedo.value).toBe(false);
});

test("work that another scenario took the place of comes back with undo", () => {
  const earlier = freshDocument("earlier.yaml", "kith: 1\ntitle: Earlier\n");
  keepBelow(earlier);
  undo();
  expect(documentNow()).toEqual(earlier);
});

test("while a lesson holds the page nothing is noted", () => {
  const steps = canUndo.value;
  store.holds.value = "lesson/one-friend";
  putDocument(freshDocument("lesson.yaml", "kith: 1\ntitle: A lesson\n"));
  expect(canUndo.value).toBe(steps);
  putDocument(freshDocument("a.yaml", "kith: 1\n"));
  store.holds.value = desk;
});

test("start over takes everything back to the scenario as it was opened, and can itself be taken back", () => {
  putDocument(freshDocument("b.yaml", "kith: 1\ntitle: As it came\n"));
  setText("kith: 1\ntitle: Mine\n");
  setValue(["weeks"], 3);
  startOver();
  expect([documentNow().text, documentNow().edits]).toEqual(["kith: 1\ntitle: As it came\n", []]);
  undo();
  expect(documentNow().edits).toHaveLength(1);
  resetAll();
});

test("what is read from a device's memory is a document only if all its parts are", () => {
  const document = { ...freshDocument("a.yaml", "kith: 1"), edits: [{ path: ["weeks"], value: 3 }] };
  expect(isDocument(JSON.parse(JSON.stringify(document)))).toBe(true);
  for (const broken of [
    null,
    [],
    { ...document, text: 1 },
    { ...document, files: { a: 1 } },
    { ...document, edits: [{ path: [], value: 3 }] },
    { ...document, edits: [{ path: ["a"], value: null }] },
    { ...document, original: null },
  ])
    expect(isDocument(broken)).toBe(false);
});
