import fc from "fast-check";
import { expect, test } from "vitest";
import { linkOf, longestLink, readLink, shippedTexts, shortLink, stateOf } from "../../../web/share/link.ts";
import { plainState, type SharedState } from "../../../web/share/shared-state.ts";
import { squeeze } from "../../../web/share/squeeze.ts";
import { stateFromWire, stateToWire } from "../../../web/share/state-wire.ts";
import { freshDocument } from "../../../web/state/document.ts";
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
