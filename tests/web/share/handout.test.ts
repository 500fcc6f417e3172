import fc from "fast-check";
import { expect, test } from "vitest";
import { bakeHandout } from "../../../web/share/handout.ts";
import { shippedTexts, stateOf } from "../../../web/share/link.ts";
import { handoutId } from "../../../web/share/one-file.ts";
import { plainState } from "../../../web/share/shared-state.ts";
import { someState } from "./some-state.ts";

const shipped = await shippedTexts();
const slot = `<script type="application/json" id="${handoutId}">`;
const file = `<!doctype html><html><head><title>Kith</title>${slot}{}</script></head><body>rest</body></html>`;

function inside(html: string): string {
  return html.slice(html.indexOf(slot) + slot.length, html.indexOf("</script>", html.indexOf(slot)));
}

test("what is baked in is what comes out, for any state", () => {
  fc.assert(
    fc.property(someState([...shipped.values()]), fc.string(), (state, title) => {
      const html = bakeHandout(file, state, title, shipped);
      const { version, state: wire } = JSON.parse(inside(html)) as { version: number; state: unknown };
      expect(version).toBe(1);
      expect(stateOf(wire, shipped)).toEqual({ state, changed: false });
      expect(html.endsWith("</script></head><body>rest</body></html>")).toBe(true);
    }),
  );
});

test("nothing in a state ends the element that it lies in", () => {
  const support = "</script><script>alert(1)</script><!--";
  const state = { ...plainState, view: { parts: [], lessons: null, support } };
  const html = bakeHandout(file, state, "</title><b>", shipped);
  expect(html.split("</script>").length).toBe(file.split("</script>").length);
  expect(stateOf((JSON.parse(inside(html)) as { state: unknown }).state, shipped)).toEqual({ state, changed: false });
  expect(html).toContain("<title>&lt;/title>&lt;b></title>");
});

test("baked again, a hand-out holds the new state only", () => {
  const once = bakeHandout(file, { ...plainState, week: 111 }, "$& one", shipped);
  const twice = bakeHandout(once, { ...plainState, week: 222 }, "two", shipped);
  expect(twice).toContain("222");
  expect(twice).not.toContain("111");
  expect(twice).toContain("<title>two</title>");
});
