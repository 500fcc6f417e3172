import { describe, expect, test } from "vitest";
import { writtenLessons } from "../../../web/lessons/all-lessons.ts";
import { firstPlace, isForPupils } from "../../../web/share/for-pupils.ts";
import type { Place } from "../../../web/state/place.ts";
import { everything, type PupilsView } from "../../../web/state/shown.ts";
import { answerOf, measuredOf, measuredText } from "../../../web/teacher/measured-of.ts";
import { linesOf } from "../../../web/teacher/slides/slide.ts";
import { checksum, zip } from "../../../web/teacher/slides/zip.ts";
import { titleOf } from "../../../web/teacher/title-of.ts";
import { voteAnswers } from "../../../web/teacher/vote-answers.ts";

describe("what pupils see", () => {
  const view = (more: Partial<PupilsView>): PupilsView => ({ ...everything, ...more });
  const lesson: Place = { at: "lesson", lesson: "one-friend", step: 2 };

  test("the teacher's room is never theirs, help always is", () => {
    expect(isForPupils({ at: "teacher" }, everything)).toBe(false);
    expect(isForPupils({ at: "help", topic: "" }, view({ parts: [] }))).toBe(true);
  });

  test("a lesson and its worksheet are, where lessons are and it is among them", () => {
    for (const at of [lesson, { at: "worksheet", lesson: "one-friend" }] as const) {
      expect(isForPupils(at, everything)).toBe(true);
      expect(isForPupils(at, view({ lessons: ["one-friend"] }))).toBe(true);
      expect(isForPupils(at, view({ lessons: ["carries-all"] }))).toBe(false);
      expect(isForPupils(at, view({ parts: ["story"] }))).toBe(false);
    }
  });

  test("they begin with the first thing that is shown", () => {
    expect(firstPlace(everything)).toEqual({ at: "story" });
    expect(firstPlace(view({ parts: ["lessons", "compare"] }))).toEqual({ at: "lessons" });
    expect(firstPlace(view({ parts: ["lessons"], lessons: ["one-friend"] }))).toEqual({ ...lesson, step: 0 });
    const lessons = view({ parts: ["lessons"], lessons: ["one-friend", "carries-all"] });
    expect(firstPlace(lessons, "carries-all")).toEqual({ at: "lesson", lesson: "carries-all", step: 0 });
    expect(firstPlace(view({ parts: ["lessons"] }), "carries-all")).toEqual({ at: "lesson", lesson: "carries-all", step: 0 });
    expect(firstPlace(lessons, "safe-place")).toEqual({ at: "lessons" });
    expect(firstPlace(everything, "carries-all")).toEqual({ at: "story" });
    expect(firstPlace(view({ parts: ["network"] }))).toEqual({ at: "playground", room: "network" });
    expect(firstPlace(view({ parts: [] }))).toEqual({ at: "help", topic: "" });
  });
});

describe("what a class votes about", () => {
  test("the story has two networks, the same, and not sure", () => {
    expect(voteAnswers({ about: "story" }).map(({ id }) => id)).toEqual(["A", "B", "same", "unsure"]);
  });

  test.each(writtenLessons.map((lesson) => [lesson.id, lesson] as const))(
    "%s has answers that differ, the last of them not sure",
    (_, lesson) => {
      const answers = voteAnswers({ about: "lesson", lesson });
      expect(answers.length).toBeGreaterThan(2);
      expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length);
      expect(answers.at(-1)?.id).toBe("unsure");
    },
  );

  test("counts of repeats are classes that leave no count out", () => {
    const [lesson] = writtenLessons.filter(({ predict }) => predict.kind === "count");
    const classes = voteAnswers({ about: "lesson", lesson })
      .slice(0, -1)
      .map(({ id }) => id);
    expect(classes).toEqual(["0-10", "11-20", "21-30", "31-40", "41-50"]);
  });
});

describe("the answer key", () => {
  const measuredHere = (about: string) => {
    const measured = measuredOf(about);
    if (measured === null) throw new Error(`nothing was measured of ${about}`);
    return measured;
  };

  test.each(writtenLessons.map((lesson) => [lesson.id, lesson] as const))(
    "says of %s what was measured, in the words of its verdict and with its counts",
    (id, lesson) => {
      const measured = measuredHere(id);
      const answer = answerOf(lesson, measured);
      expect(answer).not.toMatch(/[{}]/);
      for (const words of lesson.reveal.verdict[measured.verdict].split(/\{\w+\}/)) expect(answer).toContain(words);
      expect(answer).toContain(String(measured.replicates));
      const count = measured.verdict === "otherWay" ? measured.replicates - measured.agreeing : measured.agreeing;
      expect(answer).toContain(String(count));
    },
  );

  test("says of the story what it claims, and in how many repeats it was so", () => {
    const measured = { ...measuredHere("story"), claim: "The bridged class ends lower", agreeing: 60, replicates: 200 };
    expect(answerOf(null, measured)).toBe("The bridged class ends lower: so it was in 60 of 200 repeats.");
  });

  test("counts what the sentence counts: the repeats that went the other way, where it says so", () => {
    const texts = {
      asStated: "{count} of {repeats} down",
      otherWay: "{count} of {repeats} up",
      noClearDifference: "{count} down",
    };
    const measured = { ...measuredHere("story"), agreeing: 60, replicates: 200 };
    expect(measuredText(texts, { ...measured, verdict: "otherWay" })).toBe("140 of 200 up");
    expect(measuredText(texts, { ...measured, verdict: "asStated" })).toBe("60 of 200 down");
  });
});

describe("files", () => {
  test("the checksum of 123456789 is that of every list of CRC-32", () => {
    expect(checksum(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  test("an archive holds each file as it is, once where it lies and once in the list at its end", () => {
    const files = [
      { name: "a.png", bytes: Uint8Array.from([1, 2, 3]) },
      { name: "bb.png", bytes: Uint8Array.from([4, 5]) },
    ];
    const view = new DataView(zip(files).buffer);
    const end = view.byteLength - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 10, true)).toBe(2);
    let entry = view.getUint32(end + 16, true);
    for (const { name, bytes } of files) {
      expect(view.getUint32(entry, true)).toBe(0x02014b50);
      const at = view.getUint32(entry + 42, true);
      expect(view.getUint32(at, true)).toBe(0x04034b50);
      expect(view.getUint32(at + 14, true)).toBe(checksum(bytes));
      expect(view.getUint32(at + 18, true)).toBe(bytes.length);
      const length = view.getUint16(at + 26, true);
      expect(new TextDecoder().decode(new Uint8Array(view.buffer, at + 30, length))).toBe(name);
      expect(new Uint8Array(view.buffer, at + 30 + length, bytes.length)).toEqual(bytes);
      entry += 46 + length;
    }
    expect(entry).toBe(end);
  });

  test("the title of a scenario is what follows title:", () => {
    expect(titleOf("kith: 1\ntitle: Bridges, or the number of ties?\n")).toBe("Bridges, or the number of ties?");
    expect(titleOf('title: "Two: classes"  \n')).toBe("Two: classes");
    expect(titleOf("kith: 1\n  title: of something else\n")).toBe(null);
  });
});

test("a text is broken into lines no wider than asked, but for a word that is wider by itself", () => {
  const measure = (text: string) => text.length;
  expect(linesOf("In 41 of 50 repeats", 9, measure)).toEqual(["In 41 of", "50", "repeats"]);
  expect(linesOf("incomprehensibly so", 9, measure)).toEqual(["incomprehensibly", "so"]);
  expect(linesOf("", 9, measure)).toEqual([]);
});
