import { describe, expect, test } from "vitest";
import { letters } from "../../../web/worker/protocol.ts";
import { vary } from "../../../web/worker/vary.ts";
import { lessonData, scenarioOf, sourceOf } from "./lesson-files.ts";

describe.each(lessonData().map(({ id, panels }) => [id, panels] as const))(
  "lesson %s, opened in the playground",
  (id, panels) => {
    const source = sourceOf(id);
    const text = vary(source.text, { first: panels });
    const opened = scenarioOf({ ...source, text });
    const before = scenarioOf(source);
    const names = opened.variants.map(({ name }) => name);

    test("has both of its networks among those that the page has room for", () => {
      for (const panel of panels) expect(names.slice(0, letters.length)).toContain(panel);
    });

    test("is otherwise the scenario that it was, with all that is claimed", () => {
      expect([...names].sort()).toEqual(before.variants.map(({ name }) => name).sort());
      expect(opened.hypothesis?.claims.map(({ title }) => title)).toEqual(before.hypothesis?.claims.map(({ title }) => title));
      if (panels.every((panel) => before.variants.findIndex(({ name }) => name === panel) < letters.length))
        expect(text).toBe(source.text);
    });
  },
);
