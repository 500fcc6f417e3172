import { useId } from "preact/hooks";
import { Switch } from "../../controls/switch.tsx";
import { lessonWords } from "../../words/lessons.ts";
import { LessonFrame } from "../frame/lesson-frame.tsx";
import type { StepProps } from "../lesson-page.tsx";
import { note, notesOf } from "../notebook.ts";
import { TwoViews } from "../pictures/two-views.tsx";

/** The question, and the two networks that it is about. */
export function QuestionStep({ lesson, place }: StepProps) {
  const { id, question, lead, teacher } = lesson;
  const { short } = notesOf(id);
  const text = useId();
  return (
    <LessonFrame
      lesson={lesson}
      place={place}
      title={question}
      primary={null}
      nextText={lessonWords.guess()}
      picture={<TwoViews lesson={lesson} />}
    >
      <p class="lesson-lead">{lead}</p>
      <div class="lesson-short">
        <Switch label={lessonWords.short()} on={short} onChange={(on) => note(id, { short: on })} />
        <p id={text}>
          <b>{lessonWords.short()}.</b>{" "}
          <span class="lesson-short-how">{short ? lessonWords.shortHow() : lessonWords.wholeHow(teacher.minutes)}</span>
        </p>
      </div>
      <p class="lesson-note lesson-content">{lessonWords.content()}</p>
    </LessonFrame>
  );
}
