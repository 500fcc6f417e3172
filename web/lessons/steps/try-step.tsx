import { useEffect } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { freshDocument } from "../../state/document.ts";
import { takeToDesk } from "../../state/desk.ts";
import { go } from "../../state/place.ts";
import { store } from "../../state/store.ts";
import { lessonWords } from "../../words/lessons.ts";
import type { Positions, RunSet } from "../../worker/protocol.ts";
import { tried, tryFailure, trying, tryNumbers, tryOut } from "../attempt/attempt-run.ts";
import { designVariation } from "../attempt/design.ts";
import { DesignPicture, DesignWords } from "../attempt/design-attempt.tsx";
import { MembersPicture, MembersWords } from "../attempt/members-attempt.tsx";
import { NumbersPicture, NumbersWords } from "../attempt/numbers-attempt.tsx";
import { startTies } from "../attempt/start-ties.ts";
import { OtherWays } from "../attempt/surroundings.tsx";
import { TieWords } from "../attempt/tie-words.tsx";
import { TiesPicture, variantOf } from "../attempt/ties-attempt.tsx";
import { type Against, TryResult } from "../attempt/try-result.tsx";
import { atRandom, mostConnected, yourVariation } from "../attempt/yours.ts";
import { LessonFrame, type Primary } from "../frame/lesson-frame.tsx";
import type { Attempt, Lesson } from "../lesson.ts";
import type { StepProps } from "../lesson-page.tsx";
import { beginRepeats, lessonDocument, lessonRepeats, lessonRuns } from "../lesson-run.ts";
import { notesOf } from "../notebook.ts";

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
      {attempt.kind !== "numbers" && attempt.kind !== "design" && (
        <OtherWays lesson={lesson} variant={attempt.kind === "ties" ? attempt.variant : lesson.panels[1]} />
      )}
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

/** Runs the reader's version; says why not where there is nothing to run. */
function runButton(lesson: Lesson): Primary {
  const { id, attempt, panels } = lesson;
  const notes = notesOf(id).attempt;
  const ready = lessonRuns.value;
  const document = lessonDocument.value;
  const nothing = notes.numbers.length === 0 && (attempt.kind === "members" ? notes.members.length === 0 : notes.ties.length === 0);
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
    }
    else if (attempt.kind === "design") void tryOut(id, notes, document, designVariation(lesson, attempt), attempt.replicates);
    else {
      const start = startTies(ready.runs.variants[attempt.kind === "ties" ? variantOf(lesson, attempt) : 1], ready.runs.people);
      void tryOut(id, notes, document, yourVariation(lesson, notes, start, ready.runs.people));
    }
  };
  return {
    text: attempt.kind === "design" ? lessonWords.designRun(attempt.rows.values.length * attempt.columns.values.length) : lessonWords.runYear(),
    disabledBecause: because,
    onPress: run,
  };
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
  const onward = now !== null && <OpenYours />;
  const result = now !== null && (
    <>
      <TryResult tried={now} against={againstOf(lesson)} />
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

/** What the reader's version is held against: where it began, then the other network; seats against others' seats. */
function againstOf({ attempt, panels, where }: Lesson): readonly Against[] {
  const letters = ["A", "B"] as const;
  const panel = (k: 0 | 1): Against => ({ variant: panels[k], over: lessonWords.yoursAgainst(letters[k], where[k]) });
  if (attempt.kind === "members")
    return [
      { variant: atRandom, over: lessonWords.seatsAgainst(lessonWords.atRandom(attempt.seats)) },
      { variant: mostConnected, over: lessonWords.seatsAgainst(lessonWords.mostConnected(attempt.seats)) },
      panel(0),
      panel(1),
    ];
  return attempt.kind === "ties" && attempt.variant === panels[0] ? [panel(0), panel(1)] : [panel(1), panel(0)];
}

/** Climate, policy and other numbers that were set, so that nobody forgets them. */
function WhatIsSet({ lesson: { id, attempt } }: { lesson: Lesson }) {
  const { numbers } = notesOf(id).attempt;
  if (attempt.kind === "numbers" || numbers.length === 0) return null;
  return (
    <ul class="lesson-done-list">
      {numbers.map(({ path, value }) => (
        <li key={path.join(".")} class="lesson-did" translate={false}>
          {lessonWords.didSet(path.join(" "), typeof value === "number" ? value : Number.NaN)}
        </li>
      ))}
    </ul>
  );
}

/** The reader's version in the playground, where everything can be changed. */
function OpenYours() {
  const document = lessonDocument.value;
  const now = tried.value;
  if (document === null || now === null) return null;
  const open = async () => {
    await takeToDesk({ ...freshDocument(document.file, now.text, document.files), edits: now.repeats.source.edits });
    go({ at: "playground", room: "compare" });
  };
  return (
    <p class="try-onward">
      <Button kind="quiet" size="small" onPress={() => void open()}>
        {lessonWords.openYours()}
      </Button>
    </p>
  );
}
