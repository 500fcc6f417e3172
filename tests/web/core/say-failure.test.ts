import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { h, render } from "preact";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { ImportFiles } from "../../../src/network/formats/import-types.ts";
import type { Answer, RepeatRow, RunSet } from "../../../web/worker/protocol.ts";
import { askedFor, settled, WorkerHere, workersHere } from "./workers-here.ts";

let session: typeof import("../../../web/state/session.ts");
let store: typeof import("../../../web/state/store.ts")["store"];

beforeEach(async () => {
  workersHere();
  vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
  session = await import("../../../web/state/session.ts");
  ({ store } = await import("../../../web/state/store.ts"));
  store.scenarioFile.value = "club.yaml";
});
afterAll(() => vi.resetModules());

const refused: Answer = { kind: "failed", message: "out of memory" };
const runs = { people: { size: 2 }, variants: [{ variant: 0, weeks: [0] }] } as unknown as RunSet;

/** Refuses whatever of a kind is asked, once it is. */
async function refuse(kind: Parameters<typeof askedFor>[0]): Promise<void> {
  await vi.waitFor(() => expect(askedFor(kind)).not.toEqual([]));
  for (const { worker, request } of askedFor(kind)) await worker.say(refused, request);
}

/** What a hook gives, in a component that draws nothing. */
function used<Value>(hook: () => Value): { now: Value | undefined } {
  const given: { now: Value | undefined } = { now: undefined };
  const Component = () => {
    given.now = hook();
    return null;
  };
  render(h(Component, {}), { nodeType: 1, childNodes: [], firstChild: null } as unknown as HTMLElement);
  return given;
}

test("a diary that cannot be worked out says why on the page", async () => {
  const { keepDiariesFresh } = await import("../../../web/state/diaries.ts");
  keepDiariesFresh(session.ask, session.currentSource);
  store.runs.value = runs;
  store.open.value = { person: 1, variant: 0 };
  await refuse("explain");
  expect(store.failure.value).toBe("out of memory");
});

test("a change that cannot be read says why on the page", async () => {
  session.startSession();
  store.runs.value = runs;
  store.scenarioText.value = "title: Club\n";
  await refuse("load");
  expect(store.failure.value).toBe("out of memory");
});

test("results that cannot be held against those of the terminal say why on the page", async () => {
  const { repeatFrom } = await import("../../../web/state/repeating.ts");
  const results = { replicates: 1, hash: "0", outcomes: {} };
  store.start.value = { file: "club.yaml", text: "", files: {}, results };
  store.holds.value = "desk";
  store.runs.value = runs;
  repeatFrom(session.currentSource(), 1);
  const [{ worker, request }] = askedFor("repeats");
  await worker.say({ kind: "repeat", row: { replicate: 0, variants: [{ hash: "0" }] } as unknown as RepeatRow }, request);
  await refuse("seal");
  expect(store.failure.value).toBe("out of memory");
});

test("a network that a worker breaks down over is not read for ever: the import says why, and another file can be chosen", async () => {
  const { asItCame, useBrought } = await import("../../../web/editor/import/use-brought.ts");
  const files: ImportFiles = { ties: { name: "club.csv", text: "source,target\n1,2\n" } };
  const said = vi.fn();
  const read = used(() => useBrought(files, asItCame, said));
  await vi.waitFor(() => expect(askedFor("read network")).toHaveLength(1));
  for (const worker of WorkerHere.all) await worker.breakDown("out of memory");
  await vi.waitFor(() =>
    expect(said).toHaveBeenCalledWith("The files could not be read to their end: out of memory. Another file may do."),
  );
  expect(read.now).toBe(null);
});

test("a comparison in a lesson that cannot be worked out says why on the page", async () => {
  const { usePaired } = await import("../../../web/lessons/attempt/use-paired.ts");
  const rows = { value: [{ replicate: 0, values: { A: 1, B: 2 } }] };
  used(() => usePaired({ rows } as unknown as Parameters<typeof usePaired>[0], "B", "A"));
  await refuse("compare");
  expect(store.failure.value).toBe("out of memory");
  await settled();
});

test("whoever asks a worker and hands the answer on says what becomes of a refusal", () => {
  const files = readdirSync("web", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const asking = /void ask\w*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\s*\.then\(/g;
  const found = files.flatMap((file) => {
    const text = readFileSync(join("web", file), "utf8");
    return [...text.matchAll(asking)].map(({ index, 0: head }) => ({
      file: file.replaceAll("\\", "/"),
      given: argumentsFrom(text, index + head.length),
    }));
  });
  expect(found.map(({ file }) => file)).toContain("scenario/changes-dialog.tsx");
  const silent = found.filter(({ given }) => given.length < 2).map(({ file }) => file);
  expect(silent).toEqual([]);
});

/** The arguments of a call, from behind its opening parenthesis. */
function argumentsFrom(text: string, start: number): string[] {
  const given = [""];
  let depth = 0;
  for (let at = start; ; at++) {
    const letter = text[at];
    if (")]}".includes(letter)) depth--;
    if (depth < 0) return given.filter((argument) => argument.trim() !== "");
    if ("([{".includes(letter)) depth++;
    if (letter === "," && depth === 0) given.push("");
    else given[given.length - 1] += letter;
  }
}
