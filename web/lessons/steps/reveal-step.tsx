import { useEffect } from "preact/hooks";
import { GuessLine } from "../../asking/guess-line.tsx";
import { Disclosure } from "../../controls/disclosure.tsx";
import { Progress } from "../../controls/progress.tsx";
import { store } from "../../state/store.ts";
import { classVote } from "../../teacher/class-vote.ts";
import { pseudo } from "../../words/language.ts";
import { lessonWords } from "../../words/lessons.ts";
import { LessonFrame } from "../frame/lesson-frame.tsx";
import type { StepProps } from "../lesson-page.tsx";
import { beginRepeats, lessonDocument, lessonRepeats } from "../lesson-run.ts";
import { note } from "../notebook.ts";
import { ClassVote } from "../reveal/class-vote.tsx";
import { guessText } from "../reveal/guess-text.ts";
import { RepeatDots } from "../reveal/repeat-dots.tsx";
import { RevealChart } from "../reveal/reveal-chart.tsx";
import { fill, measuredAs, sizeOf } from "../verdict.ts";

/** What happened: the verdict by what was measured, this run, and the same year fifty times. */
export function RevealStep({ lesson, place, guess }: StepProps) {
  const ready = lessonDocument.value;
  useEffect(() => {
    // Whoever comes here without running the year wants to see it all the same.
    if (ready !== null) {
      note(lesson.id, { ran: true });
      beginRepeats(lesson);
    }
  }, [lesson.id, ready]);
  const repeats = lessonRepeats.value;
  const complete = repeats?.complete.value === true;
  useEffect(() => {
    const judged = repeats?.judged.peek() ?? null;
    if (!complete || judged === null) return;
    const pieces = fill(lesson.reveal.verdict[measuredAs(judged)], judged);
    store.said.value = pseudo(pieces.map(({ text }) => text).join(""));
  }, [lesson.id, complete]);
  const tag = guessText(lesson, guess);
  // In letters for the last row the reasons would push the charts off the page: they open when they are asked for.
  const far = store.textSize.value === "A++" && !store.narrow.value;
  return (
    <LessonFrame
      lesson={lesson}
      place={place}
      title={<Verdict lesson={lesson} />}
      answers
      primary={null}
      picture={
        <>
          <div class="lesson-reveal">
            <RevealChart lesson={lesson} guess={guess} />
            <RepeatDots lesson={lesson} />
          </div>
          {!far && (
            <>
              <h2 class="lesson-why-title">{lessonWords.why()}</h2>
              <Why lesson={lesson} />
            </>
          )}
        </>
      }
    >
      <Size lesson={lesson} />
      {tag === null ? (
        classVote.value[lesson.id] === undefined && <p class="lesson-note">{lessonWords.noGuess()}</p>
      ) : (
        <GuessLine guess={tag} reply={replyTo(guess)} />
      )}
      <ClassVote lesson={lesson} />
      {far && (
        <Disclosure title={lessonWords.why()}>
          <Why lesson={lesson} />
        </Disclosure>
      )}
    </LessonFrame>
  );
}

/** That many expect the same can be said of an answer that was offered, not of numbers of somebody's own. */
function replyTo(guess: StepProps["guess"]): string {
  if (guess?.kind === "unsure") return lessonWords.replyUnsure();
  return guess?.kind === "choose" ? lessonWords.replyGuess() : lessonWords.replyDrawn();
}

function Why({ lesson }: Pick<StepProps, "lesson">) {
  return (
    <ul class="lesson-why">
      {lesson.reveal.why.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** The lesson's own sentence for what was measured; the count so far until every repeat is there. */
function Verdict({ lesson }: Pick<StepProps, "lesson">) {
  const repeats = lessonRepeats.value;
  const judged = repeats?.judged.value ?? null;
  if (repeats === null || judged === null || !repeats.complete.value)
    return <>{lessonWords.counting(repeats?.done.value ?? 0, repeats?.wanted ?? 0)}</>;
  return (
    <>
      {fill(lesson.reveal.verdict[measuredAs(judged)], judged).map(({ text, filled }, k) =>
        filled ? <b key={k}>{pseudo(text)}</b> : pseudo(text),
      )}
    </>
  );
}

/** How large it is on average, or how far the repeats have come. */
function Size({ lesson }: Pick<StepProps, "lesson">) {
  const repeats = lessonRepeats.value;
  if (repeats === null) return null;
  if (repeats.failure.value !== "") return <p role="alert">{lessonWords.failed(repeats.failure.value)}</p>;
  const judged = repeats.judged.value;
  if (!repeats.complete.value || judged === null)
    return (
      <>
        <p class="lesson-note">{lessonWords.countingHow()}</p>
        <Progress done={repeats.done.value} planned={repeats.wanted} secondsLeft={null} />
      </>
    );
  const size = sizeOf(judged, lesson.panels);
  if (size === null) return null;
  return <p class="lesson-size">{lessonWords.size(size.estimate, size.interval, size.unit, size.of)}</p>;
}
