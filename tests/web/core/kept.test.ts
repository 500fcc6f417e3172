import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keep, kept, keptRecord } from "../../../web/state/kept.ts";

const written = new Map<string, string>();

beforeEach(() => {
  written.clear();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => written.get(name) ?? null,
    setItem: (name: string, text: string) => void written.set(name, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("what is kept comes back as it was", () => {
  keep("kith.some", { version: 1, text: "kith: 1" });
  expect(kept("kith.some")).toEqual({ version: 1, text: "kith: 1" });
  expect(keptRecord("kith.some")).toEqual({ version: 1, text: "kith: 1" });
});

test("nothing, something broken and something of another shape are as if nothing had been kept", () => {
  written.set("broken", '{"version": 1');
  written.set("list", "[1]");
  written.set("text", '"one"');
  expect(kept("nothing")).toBe(null);
  expect(kept("broken")).toBe(null);
  for (const name of ["nothing", "broken", "list", "text"]) expect(keptRecord(name), name).toEqual({});
});

test("a device that refuses or is full stops nobody", () => {
  const refuse = () => {
    throw new Error("QuotaExceededError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
  expect(() => keep("kith.some", 1)).not.toThrow();
  expect(kept("kith.some")).toBe(null);
  vi.stubGlobal("localStorage", undefined);
  expect(() => keep("kith.some", 1)).not.toThrow();
});
