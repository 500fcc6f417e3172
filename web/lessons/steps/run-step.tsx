import { Button } from "../../controls/button.tsx";
import { openPerson, select } from "../../state/actions.ts";
import { store } from "../../state/store.ts";
import { lessonWords } from "../../words/lessons.ts";
import { personName } from "../../words/person-name.ts";
import { LessonFrame } from "../frame/lesson-frame.tsx";
import type { Lesson } from "../lesson.ts";
import type { StepProps } from "../lesson-page.tsx";
import { askForYear, beginRepeats, lessonRuns } from "../lesson-run.ts";
import { note, notesOf } from "../notebook.ts";
import { LessonDiary } from "../pictures/lesson-diary.tsx";
import { LessonWeeks } from "../pictures/lesson-weeks.tsx";
import { lessonPerson } from "../pictures/series.ts";
import { TwoPictures } from "../pictures/two-pictures.tsx";

/** The year: it plays when the reader says so, and can be looked at week by week. */
export function RunStep({ lesson, place }: StepProps) {
  const { id, where } = lesson;
  const { ran } = notesOf(id);
  return (
    <LessonFrame
      lesson={lesson}
      place={place}
      title={lessonWords.runTitle()}
      primary={ran ? null : { text: lessonWords.runYear(), onPress: () => runYear(lesson) }}
      {...(ran ? { nextText: lessonWords.toResult() } : {})}
      picture={<Year lesson={lesson} />}
    >
      <p>
        {lessonWords.runLead(where[0], where[1])} {livedAlready()}
      </p>
      <p class="lesson-hint" role="status">
        {ran ? lessonWords.ranHint() : lessonWords.runHint()}
      </p>
      <Follow lesson={lesson} />
    </LessonFrame>
  );
}

/** Lets the year play as soon as its networks are there, and begins its repeats meanwhile. */
export function runYear(lesson: Lesson): void {
  note(lesson.id, { ran: true });
  beginRepeats(lesson);
  askForYear();
}

function Year({ lesson }: { lesson: Lesson }) {
  const ready = lessonRuns.value;
  if (ready === null) return null;
  return (
    <div class="lesson-year">
      <TwoPictures lesson={lesson} {...ready} />
      {notesOf(lesson.id).ran ? (
        <LessonWeeks lesson={lesson} runs={ready.runs} />
      ) : (
        <p class="lesson-not-run">{lessonWords.notRun()}</p>
      )}
    </div>
  );
}

/** Why people do not begin alike: they have lived in their networks for a while. Said once the networks are there. */
function livedAlready(): string {
  const warmUp = lessonRuns.value === null ? 0 : (store.summary.value?.warmUp ?? 0);
  return warmUp === 0 ? "" : lessonWords.livedAlready(warmUp);
}

/** The lesson's person, if it has one: marked in both networks, and their diary. */
function Follow({ lesson }: { lesson: Lesson }) {
  const ready = lessonRuns.value;
  if (ready === null) return null;
  const open = store.open.value;
  const chosen = store.selected.value;
  const person = chosen ?? lessonPerson(lesson, ready.runs.people);
  if (person < 0 || person >= ready.runs.people.size) return null;
  const name = personName(ready.runs.people, person);
  return (
    <div class="lesson-follow">
      {chosen !== person && (
        <Button size="small" onPress={() => select(person)}>
          {lessonWords.follow(name)}
        </Button>
      )}
      {notesOf(lesson.id).ran && (
        <Button size="small" onPress={() => openPerson(person, 0)}>
          {lessonWords.diary(name)}
        </Button>
      )}
      {open !== null && notesOf(lesson.id).ran && <LessonDiary lesson={lesson} open={open} runs={ready.runs} />}
    </div>
  );
}
