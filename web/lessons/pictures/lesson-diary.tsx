import { diaryNames } from "../../compare/diary-names.ts";
import { Dialog } from "../../controls/dialog.tsx";
import { Segments } from "../../controls/segments.tsx";
import { DiaryView } from "../../person/diary-view.tsx";
import { openPerson, showWeek } from "../../state/actions.ts";
import { type OpenPerson, store } from "../../state/store.ts";
import { lessonWords } from "../../words/lessons.ts";
import { personName } from "../../words/person-name.ts";
import type { RunSet } from "../../worker/protocol.ts";
import type { Lesson } from "../lesson.ts";
import { closeDiary } from "../lesson-run.ts";

export interface LessonDiaryProps {
  readonly lesson: Lesson;
  readonly open: OpenPerson;
  readonly runs: RunSet;
}

/** What moved somebody's distress, in one network or the other. */
export function LessonDiary({ lesson, open: { person, variant }, runs }: LessonDiaryProps) {
  const { diary } = store;
  return (
    <Dialog wide title={lessonWords.diary(personName(runs.people, person))} onClose={closeDiary}>
      <Segments
        label={lessonWords.networks()}
        choices={[
          { value: "0", text: lessonWords.lettered("A", lesson.where[0]) },
          { value: "1", text: lessonWords.lettered("B", lesson.where[1]) },
        ]}
        value={String(variant)}
        onChange={(value) => openPerson(person, Number(value))}
      />
      <DiaryView
        diary={diary.value?.person === person ? diary.value : null}
        week={store.week.value}
        names={diaryNames(runs.people, person, store.summary.value?.mechanisms ?? [])}
        onWeek={showWeek}
      />
    </Dialog>
  );
}
