import { useEffect } from "preact/hooks";
import { CopyLinkButton } from "../../share/copy-link-button.tsx";
import { addressOf } from "../../state/place.ts";
import { isPupils, view } from "../../state/shown.ts";
import { pseudo } from "../../words/language.ts";
import { lessonWords } from "../../words/lessons.ts";
import { lessonsShown } from "../all-lessons.ts";
import { LessonFrame } from "../frame/lesson-frame.tsx";
import type { StepProps } from "../lesson-page.tsx";
import { beginRepeats, lessonDocument, lessonRepeats } from "../lesson-run.ts";
import { openOnDesk, panelsFirst } from "../open-on-desk.ts";
import { fill, measuredAs } from "../verdict.ts";

/** One line to take home, what the model leaves out, and where to go from here. */
export function TakeawayStep({ lesson, place }: StepProps) {
  const document = lessonDocument.value;
  useEffect(() => {
    if (document !== null) beginRepeats(lesson);
  }, [lesson.id, document]);
  const repeats = lessonRepeats.value;
  const judged = repeats?.complete.value === true ? repeats.judged.value : null;
  const open = async () => {
    if (document === null) return;
    await openOnDesk(await panelsFirst(document, lesson), lesson.panels);
  };
  return (
    <LessonFrame
      lesson={lesson}
      place={place}
      title={
        judged === null
          ? lessonWords.stepOf.takeaway()
          : fill(lesson.takeaway[measuredAs(judged)], judged).map(({ text }) => pseudo(text))
      }
      primary={{ text: lessonWords.openLesson(), onPress: () => void open() }}
      picture={
        <div class="lesson-end">
          <h2>{lessonWords.leavesOut()}</h2>
          <ul class="lesson-leaves-out">
            {lesson.leavesOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <h2>{lessonWords.support()}</h2>
          {view.value.support !== "" && <p translate={false}>{view.value.support}</p>}
          <p>{lessonWords.supportText()}</p>
          <div class="lesson-sources">
            <h2>{lessonWords.sources()}</h2>
            {judged?.source !== null && judged?.source !== undefined && <Source source={judged.source} />}
            <p>{lessonWords.sourceModel()}</p>
          </div>
        </div>
      }
    >
      <p class="lesson-onward">
        <Onward number={lesson.number} />
      </p>
      {!isPupils.value && (
        <p>
          <a href={addressOf({ at: "worksheet", lesson: lesson.id })}>{lessonWords.worksheet()}</a>
        </p>
      )}
      <p>
        <CopyLinkButton kind="quiet" size="small" />
      </p>
    </LessonFrame>
  );
}

/** Where the prediction comes from: each row leads to its line of the table, as it does from the parameters. */
function Source({ source }: { source: string }) {
  return (
    <p>
      {lessonWords
        .sourceText(source)
        .split(/(row \d+)/)
        .map((piece, k) =>
          // Every second piece is a row.
          k % 2 === 0 ? (
            piece
          ) : (
            <a key={piece} href={addressOf({ at: "help", topic: piece.replace(" ", "-") })}>
              {piece}
            </a>
          ),
        )}{" "}
      {/row \d+/.test(source) && <a href={addressOf({ at: "help", topic: "evidence" })}>{lessonWords.sourceTable()}</a>}
    </p>
  );
}

/** The lesson that follows among those shown, or the list. */
function Onward({ number }: { number: number }) {
  const next = lessonsShown().find((lesson) => lesson.number > number);
  return next === undefined ? (
    <a href={addressOf({ at: "lessons" })}>{lessonWords.lastLesson()}</a>
  ) : (
    <a href={addressOf({ at: "lesson", lesson: next.id, step: 0 })}>{lessonWords.nextLesson(next.title)}</a>
  );
}
