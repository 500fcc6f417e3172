import type { ByVerdict, Lesson } from "../lessons/lesson.ts";
import file from "../lessons/measured.json";
import type { MeasuredLesson, MeasuredLessons } from "../lessons/measured.ts";
import { pseudo } from "../words/language.ts";
import { teacherWords } from "../words/teacher.ts";

const { lessons } = file as unknown as MeasuredLessons;

/** What was measured of the story ("story") or of a lesson by its id; null where nothing was. */
export function measuredOf(about: string): MeasuredLesson | null {
  return lessons[about] ?? null;
}

/** A lesson's text for what was measured, with the counts of that measurement filled in. */
export function measuredText(texts: ByVerdict, { verdict, agreeing, replicates }: MeasuredLesson): string {
  // Where it went the other way the sentence counts the repeats that did.
  const count = verdict === "otherWay" ? replicates - agreeing : agreeing;
  return texts[verdict].replaceAll("{count}", String(count)).replaceAll("{repeats}", String(replicates));
}

/** What was measured, as a sentence on the answer key: of a lesson in its own words, of the story (null) its claim with the counts. */
export function answerOf(lesson: Lesson | null, measured: MeasuredLesson): string {
  return lesson === null
    ? teacherWords.claimCounted(measured.claim, measured.agreeing, measured.replicates)
    : pseudo(measuredText(lesson.reveal.verdict, measured));
}
