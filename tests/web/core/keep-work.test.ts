import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";

const kept = new Map<string, string>();
let leavePage = () => {};

// Modules of their own: what this file sets going would go on in the files that follow it.
vi.resetModules();
const { setText } = await import("../../../web/state/actions.ts");
const { freshDocument, putDocument } = await import("../../../web/state/document.ts");
const { desk } = await import("../../../web/state/history.ts");
const { keepWork, keptWork } = await import("../../../web/state/keep-work.ts");
const { store } = await import("../../../web/state/store.ts");
afterAll(() => vi.resetModules());

beforeAll(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  });
  vi.stubGlobal("document", { activeElement: null });
  vi.stubGlobal("HTMLElement", class {});
  vi.stubGlobal("addEventListener", (_: "pagehide", write: () => void) => {
    leavePage = write;
  });
  keepWork();
});
beforeEach(() => {
  store.holds.value = desk;
  putDocument(freshDocument("mine.yaml", "kith: 1\n"));
  vi.runAllTimers();
});

const goToLesson = () => {
  store.holds.value = "lesson/one-friend";
  putDocument(freshDocument("lesson.yaml", "kith: 1\ntitle: A lesson\n"));
};

test("what was typed last is kept, though a lesson takes the page at once", () => {
  setText("kith: 1\ntitle: Typed last\n");
  goToLesson();
  vi.runAllTimers();
  expect(keptWork()).toMatchObject({ file: "mine.yaml", text: "kith: 1\ntitle: Typed last\n" });
});

test("what was typed last is kept, though the page is left from a lesson before it was written down", () => {
  setText("kith: 1\ntitle: Typed last\n");
  goToLesson();
  leavePage();
  expect(keptWork()).toMatchObject({ file: "mine.yaml", text: "kith: 1\ntitle: Typed last\n" });
});

test("what a lesson does with its own scenario is kept nowhere", () => {
  goToLesson();
  setText("kith: 1\ntitle: Tried in a lesson\n");
  vi.runAllTimers();
  leavePage();
  expect(keptWork()).toMatchObject({ file: "mine.yaml", text: "kith: 1\n" });
});
