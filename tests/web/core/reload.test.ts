import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ScenarioDocument } from "../../../web/state/document.ts";

const onDevice = new Map<string, string>();
const inTab = new Map<string, string>();
let served = "title: Served\n";

const storage = (of: Map<string, string>) => ({
  getItem: (name: string) => of.get(name) ?? null,
  setItem: (name: string, text: string) => void of.set(name, text),
});

beforeEach(() => {
  onDevice.clear();
  inTab.clear();
  served = "title: Served\n";
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("location", { protocol: "http:", search: "", hash: "" });
  vi.stubGlobal("localStorage", storage(onDevice));
  vi.stubGlobal("sessionStorage", storage(inTab));
  vi.stubGlobal("fetch", async () => Response.json({ file: "served.yaml", text: served }));
});
afterEach(() => vi.resetModules());

/** Loads the page as a reload does: nothing is left but what was kept. What lies on the desk, and what one Undo brings back. */
async function load(): Promise<{ readonly first: ScenarioDocument; readonly beneath: () => ScenarioDocument }> {
  vi.resetModules();
  const { deskDocument } = await import("../../../web/state/desk.ts");
  const { documentNow, putDocument } = await import("../../../web/state/document.ts");
  const { desk, undo } = await import("../../../web/state/history.ts");
  const { store } = await import("../../../web/state/store.ts");
  const { keep } = await import("../../../web/state/kept.ts");
  const first = await deskDocument();
  putDocument(first);
  store.holds.value = desk;
  keep("kith.work", { version: 1, document: first });
  return {
    first,
    beneath: () => {
      undo();
      return documentNow();
    },
  };
}

/** The reader opens a scenario of their own. */
async function openOwn(): Promise<ScenarioDocument> {
  const { freshDocument } = await import("../../../web/state/document.ts");
  const { keep } = await import("../../../web/state/kept.ts");
  const own = { ...freshDocument("own.yaml", "title: Own\n"), edits: [{ path: ["weeks"], value: 9 }] };
  keep("kith.work", { version: 1, document: own });
  return own;
}

test("a reload leaves the reader with the scenario that they opened, however often", async () => {
  expect((await load()).first.file).toBe("served.yaml");
  const own = await openOwn();
  expect((await load()).first).toEqual(own);
  expect((await load()).first).toEqual(own);
});

test("a new visit opens with what the terminal serves, and what was there before is one Undo away, after reloads too", async () => {
  await load();
  const own = await openOwn();
  inTab.clear();
  expect((await load()).first.file).toBe("served.yaml");
  const again = await load();
  expect(again.first.file).toBe("served.yaml");
  expect(again.beneath()).toEqual(own);
});

test("another scenario from the terminal is shown in the tab that was open, too", async () => {
  await load();
  const own = await openOwn();
  served = "title: Another\n";
  const { first, beneath } = await load();
  expect(first.text).toBe(served);
  expect(beneath()).toEqual(own);
});
