import { lessonWords } from "../../words/lessons.ts";
import { personName } from "../../words/person-name.ts";
import type { LessonGuess } from "../guess.ts";
import type { Lesson } from "../lesson.ts";
import { lessonRuns } from "../lesson-run.ts";

/** A guess in a few words, or null where there is none. */
export function guessText({ predict }: Lesson, guess: LessonGuess | null): string | null {
  switch (guess?.kind) {
    case undefined:
      return null;
    case "unsure":
      return lessonWords.yourGuess.unsure();
    case "choose": {
      const option = predict.kind === "choose" ? predict.options.find(({ id }) => id === guess.option) : undefined;
      return option === undefined ? null : (option.letter ?? option.text);
    }
    case "bars":
      return predict.kind === "bars"
        ? lessonWords.yourGuess.bars(predict.bars.map(({ id, text }) => lessonWords.bar(text, guess.values[id] ?? 0)))
        : null;
    case "curve":
      return lessonWords.yourGuess.curve();
    case "count":
      return predict.kind === "count" ? lessonWords.countOf(guess.count, predict.of) : null;
    case "members": {
      const people = lessonRuns.value?.runs.people;
      return people === undefined ? null : lessonWords.yourGuess.members(guess.people.map((one) => personName(people, one)));
    }
  }
}
