import { useEffect } from "preact/hooks";
import { store } from "../../state/store.ts";
import { lessonWords } from "../../words/lessons.ts";
import type { Positions, RunSet } from "../../worker/protocol.ts";
import { againstOf } from "../attempt/against.ts";
import { tried, tryFailure } from "../attempt/attempt-run.ts";
import { DesignPicture, DesignWords } from "../attempt/design-attempt.tsx";
import { MembersPicture, MembersWords } from "../attempt/members-attempt.tsx";
import { NumbersPicture, NumbersWords } from "../attempt/numbers-attempt.tsx";
import { runButton } from "../attempt/run-button.ts";
import { OtherWays } from "../attempt/surroundings.tsx";
import { TieWords } from "../attempt/tie-words.tsx";
import { TiesPicture } from "../attempt/ties-attempt.tsx";
import { TryResult } from "../attempt/try-result.tsx";
import { OpenYours, WhatIsSet } from "../attempt/your-version.tsx";
import { LessonFrame } from "../frame/lesson-frame.tsx";
import type { Attempt, Lesson } from "../lesson.ts";
import type { StepProps } from "../lesson-page.tsx";
import { beginRepeats, lessonDocument, lessonRuns } from "../lesson-run.ts";
import { measuresOf, seriesTitle } from "../pictures/series.ts";

/** Now you try: a version of one's own, run and held against the lesson's. Climate and policy stand beside every other way. */
export function TryStep({ lesson, place }: StepProps) {
  const { attempt, id } = lesson;
  const ready = lessonRuns.value;
  const document = lessonDocument.value;
  useEffect(() => {
    // What the lesson's own numbers came to stands beside the reader's.
    if (attempt.kind === "numbers" && document !== null) beginRepeats(lesson);
  }, [id, document]);
  const ran = tried.value;
  useEffect(() => {
    // One column: what came of it stands below everything else.
    if (ran !== null && store.narrow.peek()) globalThis.document.querySelector(".try-result, .try-again")?.scrollIntoView();
  }, [ran]);
  const failed = tryFailure.value === "" ? (tried.value?.repeats.failure.value ?? "") : tryFailure.value;
  return (
    <LessonFrame
      lesson={lesson}
      place={place}
      title={titleOf(attempt)}
      primary={runButton(lesson)}
      picture={ready !== null && <Picture lesson={lesson} {...ready} />}
    >
      <p class="lesson-second">{attempt.prompt}</p>
      {ready !== null && <Words lesson={lesson} runs={ready.runs} />}
      <WhatIsSet lesson={lesson} />
      {failed !== "" && <p role="alert">{lessonWords.failed(failed)}</p>}
      <OtherWays lesson={lesson} variant={attempt.kind === "ties" ? attempt.variant : lesson.panels[1]} />
    </LessonFrame>
  );
}

function titleOf(attempt: Attempt): string {
  switch (attempt.kind) {
    case "ties":
      return lessonWords.tryTitle(attempt.budget);
    case "numbers":
      return lessonWords.tryNumbers();
    case "members":
      return lessonWords.trySeats(attempt.seats);
    case "design":
      return lessonWords.tryDesign();
  }
}

function Words({ lesson, runs }: { lesson: Lesson; runs: RunSet }) {
  const { attempt } = lesson;
  switch (attempt.kind) {
    case "ties":
      return <TieWords lesson={lesson} attempt={attempt} runs={runs} />;
    case "numbers":
      return <NumbersWords lesson={lesson} attempt={attempt} />;
    case "members":
      return <MembersWords lesson={lesson} attempt={attempt} runs={runs} />;
    case "design":
      return <DesignWords lesson={lesson} attempt={attempt} />;
  }
}

function Picture({ lesson, runs, positions }: { lesson: Lesson; runs: RunSet; positions: Positions }) {
  const { attempt, id } = lesson;
  const now = tried.value?.lesson === id ? tried.value : null;
  const onward = now !== null && <OpenYours lesson={lesson} />;
  const result = now !== null && (
    <>
      <TryResult
        tried={now}
        measured={seriesTitle(lesson, now.runs, measuresOf(lesson, now.runs.people)[0] ?? "distress")}
        against={againstOf(lesson)}
      />
      {onward}
    </>
  );
  switch (attempt.kind) {
    case "ties":
      return (
        <>
          <TiesPicture lesson={lesson} attempt={attempt} runs={runs} positions={positions} />
          {result}
        </>
      );
    case "numbers":
      return (
        <>
          <NumbersPicture lesson={lesson} />
          {onward}
        </>
      );
    case "members":
      return (
        <>
          <MembersPicture lesson={lesson} attempt={attempt} runs={runs} positions={positions} />
          {result}
        </>
      );
    case "design":
      return (
        <>
          <DesignPicture lesson={lesson} attempt={attempt} />
          {onward}
        </>
      );
  }
}
