import { pseudo } from "../words/language.ts";
import type { Attempt, DesignAxis, Lesson, Predict } from "./lesson.ts";

/**
 * A lesson's texts in the language of the page. Names of variants, people and paths stay, and so do texts that numbers
 * are filled into: those are spoken once they are.
 */
export function spokenLesson(lesson: Lesson): Lesson {
  const { title, question, lead, where, predict, reveal, attempt, leavesOut, teacher } = lesson;
  return {
    ...lesson,
    title: pseudo(title),
    question: pseudo(question),
    lead: pseudo(lead),
    where: [pseudo(where[0]), pseudo(where[1])],
    predict: spokenPredict(predict),
    reveal: { ...reveal, why: reveal.why.map(pseudo) },
    attempt: spokenAttempt(attempt),
    leavesOut: leavesOut.map(pseudo),
    teacher: {
      minutes: teacher.minutes,
      discuss: teacher.discuss.map(pseudo),
      watchFor: teacher.watchFor.map(pseudo),
      short: teacher.short.map(pseudo),
    },
  };
}

function spokenPredict(predict: Predict): Predict {
  switch (predict.kind) {
    case "choose":
      return { ...predict, options: predict.options.map((option) => ({ ...option, text: pseudo(option.text) })) };
    case "bars":
      return {
        ...predict,
        prompt: pseudo(predict.prompt),
        bars: predict.bars.map((bar) => ({ ...bar, text: pseudo(bar.text) })),
      };
    default:
      return { ...predict, prompt: pseudo(predict.prompt) };
  }
}

function spokenAttempt(attempt: Attempt): Attempt {
  const prompt = pseudo(attempt.prompt);
  if (attempt.kind !== "design") return { ...attempt, prompt };
  const { rows, columns } = attempt;
  return {
    ...attempt,
    prompt,
    rows: spokenAxis(rows),
    columns: spokenAxis(columns),
  };
}

function spokenAxis(axis: DesignAxis): DesignAxis {
  return {
    ...axis,
    title: pseudo(axis.title),
    ...(axis.names === undefined ? {} : { names: axis.names.map(pseudo) }),
  };
}
