import { describe, expect, test } from "vitest";
import { writtenLessons } from "../../../web/lessons/all-lessons.ts";
import type { Lesson } from "../../../web/lessons/lesson.ts";
import { lessonScenario } from "../../../web/lessons/lesson-scenario.ts";
import type { AttemptNotes } from "../../../web/lessons/notebook.ts";
import { steps } from "../../../web/lessons/steps.ts";
import { linkOf, readLink, shortLink } from "../../../web/share/link.ts";
import { plainState, type SharedState } from "../../../web/share/shared-state.ts";
import { parts } from "../../../web/state/shown.ts";

/** As much as a lesson lets one try: every change of ties, every number, every seat, with longer names than any network has. */
function mostTried({ attempt }: Lesson): AttemptNotes {
  const name = (k: number) => `Somebody ${k}`;
  const ties = attempt.kind === "ties" ? attempt.budget : 0;
  const seats = attempt.kind === "members" ? attempt.seats : 0;
  const paths = attempt.kind === "numbers" ? attempt.paths : [];
  return {
    ties: Array.from({ length: ties }, (_, k) => ({ what: "trust", one: name(k), other: name(k + 20), trust: 0.35 + k / 100 })),
    numbers: [...paths, ["settings", "school", "climate"], ["settings", "school", "policy"]].map((path, k) => ({
      path,
      value: 0.123 + k,
    })),
    members: Array.from({ length: seats }, (_, k) => name(k)),
  };
}

/** A teacher's settings that make the link longest. */
const view: SharedState["view"] = {
  parts,
  lessons: writtenLessons.slice(1).map(({ id }) => id),
  support:
    "If any of this feels close to home: Ms Okafor is in room 12 at lunch, and talking to someone helps. The line for young people is open day and night.",
};

describe.each(writtenLessons.map((lesson) => [lesson.id, lesson] as const))("the link of %s", (id, lesson) => {
  test.each(steps.map((_, step) => step))(
    "at step %i stays short, whatever was tried, and says exactly the same again",
    async (step) => {
      const state: SharedState = {
        ...plainState,
        place: { at: "lesson", lesson: id, step },
        lesson: { short: false, ran: true, attempt: mostTried(lesson) },
        week: 52,
        measure: "worstTenth",
        selected: 36,
        view,
        looks: { theme: "contrast", size: "A++", motion: "off" },
      };
      const link = await linkOf(state);
      expect(link.length).toBeLessThan(shortLink);
      expect(await readLink(link)).toEqual({ kind: "state", state, changed: false });
    },
  );

  test("is short with its scenario on the desk, too", async () => {
    const document = await lessonScenario(id);
    const state: SharedState = { ...plainState, place: { at: "playground", room: "compare" }, document, view };
    const link = await linkOf(state);
    expect(link.length).toBeLessThan(shortLink);
    expect(await readLink(link)).toEqual({ kind: "state", state, changed: false });
  });

  test("is short with a line of that scenario written anew", async () => {
    const as = await lessonScenario(id);
    const document = { ...as, text: as.text.replace(/^title: .*$/m, "title: My own version of it") };
    expect(document.text).not.toBe(as.text);
    const state: SharedState = { ...plainState, place: { at: "playground", room: "scenario" }, document };
    const link = await linkOf(state);
    expect(link.length).toBeLessThan(shortLink);
    expect(await readLink(link)).toEqual({ kind: "state", state, changed: false });
  });
});
