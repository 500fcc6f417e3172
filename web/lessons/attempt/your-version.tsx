import { Button } from "../../controls/button.tsx";
import { freshDocument } from "../../state/document.ts";
import { lessonWords } from "../../words/lessons.ts";
import type { Lesson } from "../lesson.ts";
import { lessonDocument } from "../lesson-run.ts";
import { notesOf } from "../notebook.ts";
import { openOnDesk } from "../open-on-desk.ts";
import { againstOf } from "./against.ts";
import { tried } from "./attempt-run.ts";
import { yours } from "./yours.ts";

/** Climate, policy and other numbers that were set, so that nobody forgets them. */
export function WhatIsSet({ lesson: { id, attempt } }: { lesson: Lesson }) {
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
export function OpenYours({ lesson }: { lesson: Lesson }) {
  const document = lessonDocument.value;
  const now = tried.value;
  if (document === null || now === null) return null;
  const open = async () => {
    const own = { ...freshDocument(document.file, now.text, document.files), edits: now.repeats.source.edits };
    // What the result beside it was about: the version and where it began. Other numbers are set in both networks.
    const isBeside = lesson.attempt.kind === "ties" || lesson.attempt.kind === "members";
    await openOnDesk(own, isBeside ? [againstOf(lesson)[0].variant, yours] : lesson.panels);
  };
  return (
    <p class="try-onward">
      <Button kind="quiet" size="small" onPress={() => void open()}>
        {lessonWords.openYours()}
      </Button>
    </p>
  );
}
