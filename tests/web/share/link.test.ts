import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dataMarks } from "../../../web/share/data-at-hand.ts";
import { linkOf, longestLink, readLink, shippedTexts, shortLink, stateOf } from "../../../web/share/link.ts";
import { plainState, type SharedState } from "../../../web/share/shared-state.ts";
import { squeeze } from "../../../web/share/squeeze.ts";
import { stateFromWire, stateToWire } from "../../../web/share/state-wire.ts";
import { markOf } from "../../../web/share/text-change.ts";
import { freshDocument } from "../../../web/state/document.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { someState } from "./some-state.ts";

const shipped = await shippedTexts();
const texts = [...shipped.values()];

test("a link says exactly the state that it was made of, for 500 states of any scenario", async () => {
  await fc.assert(
    fc.asyncProperty(someState(texts), async (state) => {
      expect(await readLink(await linkOf(state))).toEqual({ kind: "state", state, changed: false });
    }),
    { numRuns: 500 },
  );
});

test("said briefly it is the same state", () => {
  fc.assert(
    fc.property(someState(texts), (state) => {
      const wire = JSON.parse(JSON.stringify(stateToWire(state, shipped, true))) as unknown;
      expect(stateFromWire(wire, shipped)).toEqual(state);
    }),
  );
});

test("links are made of letters that every messenger leaves as they are", async () => {
  await fc.assert(
    fc.asyncProperty(someState(texts), async (state) => {
      expect(await linkOf(state)).toMatch(/^#v1=[A-Za-z0-9_-]+$/);
    }),
    { numRuns: 50 },
  );
});

test("the place alone takes a handful of letters", async () => {
  expect((await linkOf(plainState)).length).toBeLessThan(30);
});

test("a shipped scenario is said by its name, so that its link is short, whatever number is set beside it", async () => {
  const document = freshDocument("flagship.yaml", shipped.get("flagship.yaml") ?? "");
  const edits = [{ path: ["mechanisms", "belonging", "rate"], value: 0.2 }];
  const link = await linkOf({ ...plainState, place: { at: "playground", room: "compare" }, document: { ...document, edits } });
  expect(link.length).toBeLessThan(150);
});

/** The scenario that the lab opens with, and its data: as the terminal hands them to the page. */
const data = Object.fromEntries(
  [...dataMarks.keys()].map((name) => [name, readFileSync(`data/${name.slice("kith:".length)}`, "utf8")]),
);
const flagshipText = shipped.get("flagship.yaml") ?? "";
const inCompare: SharedState = { ...plainState, place: { at: "playground", room: "compare" } };
const opened = { ...inCompare, document: freshDocument("flagship.yaml", flagshipText, data) };

test("data that come with Kith are not in a link, so that the scenario that everybody starts with has a short one", async () => {
  const link = await linkOf(opened);
  expect(link.length).toBeLessThan(150);
  // Whoever opens it has the data: their worker finds what a scenario calls `kith:`.
  const document = freshDocument("flagship.yaml", flagshipText);
  expect(await readLink(link)).toEqual({ kind: "state", state: { ...inCompare, document }, changed: false });
  expect(runnable({ ...document, edits: [] }).variants).toHaveLength(4);
});

test("files of somebody's own stay in it beside such data, and data that somebody changed as well", async () => {
  const own = { "mine.csv": "source,target\na,b\n", "kith:workplace/people.csv": "id,department\n1,DISQ\n" };
  const document = { ...freshDocument("flagship.yaml", flagshipText, data), files: { ...data, ...own } };
  const read = await readLink(await linkOf({ ...inCompare, document }));
  expect(read).toMatchObject({ kind: "state", state: { document: { files: own, original: { files: {} } } } });
});

test("every table that comes with Kith is known by its mark", () => {
  const tables = readdirSync("data", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(`data/${name}`).map((file) => `${name}/${file}`))
    .filter((path) => path.endsWith(".csv"));
  const marks = tables.map((path) => [`kith:${path}`, markOf(readFileSync(`data/${path}`, "utf8"))]);
  expect(Object.fromEntries(marks)).toEqual(Object.fromEntries(dataMarks));
});

test("data that were said in full, as they were at first, open as they did", async () => {
  const wire = stateToWire({ ...inCompare, document: freshDocument("flagship.yaml", flagshipText) }, shipped);
  const full = { ...wire, d: { ...wire.d, of: data } };
  expect(await readLink(`#v1=${await squeeze(JSON.stringify(full))}`)).toEqual({ kind: "state", state: opened, changed: false });
});

test("a network of a thousand people in a scenario of its own is too long for a link, and the link says so by its length", async () => {
  const ties = Array.from({ length: 5000 }, (_, k) => `${k % 1000},${(k * 7919) % 1000},0.${k % 97}`).join("\n");
  const document = freshDocument("mine.yaml", "kith: 1\n", { "ties.csv": ties });
  expect((await linkOf({ ...plainState, document })).length).toBeGreaterThan(longestLink);
  expect(shortLink).toBeLessThan(longestLink);
});

test("what is no link ends in words, whatever it is", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((json) => json),
      ),
      async (said) => {
        const opened = await readLink(`#v1=${said}`);
        expect(["broken", "state"]).toContain(opened.kind);
      },
    ),
  );
  const squeezed = fc.anything().map((value) => JSON.stringify({ p: "compare", ...(Object(value) as object) }) ?? "null");
  await fc.assert(
    fc.asyncProperty(squeezed, async (json) => {
      const opened = await readLink(`#v1=${await squeeze(json)}`);
      expect(["broken", "state"]).toContain(opened.kind);
    }),
  );
});

test.each(["#v1=", "#v1=%", "#v1=AAAA", "#v1=hello", "#vX", "#v1"])("%s is a broken link", async (hash) => {
  expect(await readLink(hash)).toEqual({ kind: "broken" });
});

test("a link of a later version is said to be one", async () => {
  expect(await readLink("#v2=abc")).toEqual({ kind: "later release" });
});

test("a link to a scenario that is not here opens its place", async () => {
  const unknown = await squeeze(JSON.stringify({ p: "compare", w: 9, d: { o: { s: "lessons/of-next-year.yaml" } } }));
  const state: SharedState = { ...plainState, place: { at: "playground", room: "compare" }, week: 9 };
  expect(await readLink(`#v1=${unknown}`)).toEqual({ kind: "state", state, changed: true });
});

test("a text said as a change of a shipped one is never laid over another text: that one opens as it is", () => {
  const text = shipped.get("flagship.yaml") ?? "";
  const mine = text.replace("seed: ", "seed: 9");
  expect(mine).not.toBe(text);
  const edits = [{ path: ["seed"], value: 4 }];
  const state = { ...plainState, document: { ...freshDocument("flagship.yaml", text), text: mine, edits } };
  const wire = stateToWire(state, shipped, true);
  expect(stateOf(wire, shipped)).toEqual({ state, changed: false });
  const later = `${text}# of a later release\n`;
  expect(stateOf(wire, new Map([...shipped, ["flagship.yaml", later]]))).toEqual({
    state: { ...plainState, document: { ...freshDocument("flagship.yaml", later), edits } },
    changed: true,
  });
});

test("a link that would unfold to more than anybody's memory is broken", async () => {
  expect(await readLink(`#v1=${await squeeze(`{"p":"compare","x":"${"0".repeat(9_000_000)}"}`)}`)).toEqual({ kind: "broken" });
});
