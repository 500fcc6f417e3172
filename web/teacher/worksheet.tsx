import { useEffect } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Empty } from "../controls/empty.tsx";
import { lessonNamed } from "../lessons/all-lessons.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { closeLesson, lessonFailure, lessonRuns, openLesson } from "../lessons/lesson-run.ts";
import { addressOf } from "../state/place.ts";
import { isPupils } from "../state/shown.ts";
import { worksheetWords } from "../words/worksheet.ts";
import { AnswerPage } from "./worksheet/answer-page.tsx";
import { PageOne } from "./worksheet/page-one.tsx";
import { PageTwo } from "./worksheet/page-two.tsx";
import { printOnly } from "./worksheet/print-only.ts";

/** A lesson on paper: two pages to print, and for teachers a page of answers. */
export function Worksheet({ lesson: id }: { lesson: string }) {
  const lesson = lessonNamed(id);
  return lesson === null ? <Unknown /> : <Known key={id} lesson={lesson} />;
}

function Unknown() {
  return (
    <main id="main" class="worksheet" tabIndex={-1}>
      <h1>{worksheetWords.unknown()}</h1>
      <Empty title={worksheetWords.unknown()} text={worksheetWords.unknownHow()} />
    </main>
  );
}

function Known({ lesson }: { lesson: Lesson }) {
  const { id, number, title } = lesson;
  useEffect(() => {
    void openLesson(lesson);
    return closeLesson;
  }, [id]);
  const ready = lessonRuns.value;
  const failed = lessonFailure.value;
  const waiting = ready === null ? worksheetWords.opening() : null;
  return (
    <main id="main" class="worksheet" tabIndex={-1}>
      <div class="worksheet-head">
        <h1>{worksheetWords.title(number, title)}</h1>
        <p class="muted">
          {failed === "" ? worksheetWords.how() : worksheetWords.failed(failed)} {!isPupils.value && worksheetWords.howAnswers()}
        </p>
        <div class="worksheet-go">
          <Button kind="primary" disabledBecause={waiting} onPress={() => printOnly("worksheet")}>
            {worksheetWords.print()}
          </Button>
          {!isPupils.value && <Button onPress={() => printOnly("answers")}>{worksheetWords.printAnswers()}</Button>}
          <a href={addressOf({ at: "lesson", lesson: id, step: 0 })}>{worksheetWords.toLesson()}</a>
          {!isPupils.value && <a href={addressOf({ at: "teacher" })}>{worksheetWords.toTeacher()}</a>}
        </div>
      </div>
      <div class="sheets">
        <PageOne lesson={lesson} ready={ready} />
        <PageTwo lesson={lesson} ready={ready} />
        {!isPupils.value && <AnswerPage lesson={lesson} />}
      </div>
    </main>
  );
}
