import { lessonWords } from "../../words/lessons.ts";
import type { Primary } from "../frame/lesson-frame.tsx";
import type { Lesson } from "../lesson.ts";
import { lessonDocument, lessonRepeats, lessonRuns } from "../lesson-run.ts";
import { notesOf } from "../notebook.ts";
import { trying, tryNumbers, tryOut } from "./attempt-run.ts";
import { designVariation } from "./design.ts";
import { startTies } from "./start-ties.ts";
import { variantOf } from "./ties-attempt.tsx";
import { yourVariation } from "./yours.ts";

/** Runs the reader's version; says why not where there is nothing to run. */
export function runButton(lesson: Lesson): Primary {
  const { id, attempt, panels } = lesson;
  const notes = notesOf(id).attempt;
  const ready = lessonRuns.value;
  const document = lessonDocument.value;
  const nothing =
    notes.numbers.length === 0 && (attempt.kind === "members" ? notes.members.length === 0 : notes.ties.length === 0);
  const because = trying.value
    ? lessonWords.running()
    : ready === null || document === null
      ? lessonWords.opening()
      : attempt.kind !== "design" && nothing
        ? lessonWords.nothingYet()
        : null;
  const run = () => {
    if (ready === null || document === null) return;
    if (attempt.kind === "numbers") {
      const named = Object.keys(lessonRepeats.peek()?.judged.peek()?.weights ?? {});
      void tryNumbers(id, notes, document, [...new Set([...panels, ...named])]);
    } else if (attempt.kind === "design")
      void tryOut(id, notes, document, designVariation(lesson, attempt, notes.numbers), attempt.replicates);
    else {
      const start = startTies(ready.runs.variants[attempt.kind === "ties" ? variantOf(lesson, attempt) : 1], ready.runs.people);
      void tryOut(id, notes, document, yourVariation(lesson, notes, start, ready.runs.people));
    }
  };
  return {
    text:
      attempt.kind === "design"
        ? lessonWords.designRun(attempt.rows.values.length * attempt.columns.values.length)
        : lessonWords.runYear(),
    disabledBecause: because,
    again: true,
    onPress: run,
  };
}
