import { Button } from "../../controls/button.tsx";
import { takeToDesk } from "../../state/desk.ts";
import { freshDocument } from "../../state/document.ts";
import { go } from "../../state/place.ts";
import { lessonWords } from "../../words/lessons.ts";
import type { Lesson } from "../lesson.ts";
import { lessonDocument } from "../lesson-run.ts";
import { notesOf } from "../notebook.ts";
import { tried } from "./attempt-run.ts";

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
export function OpenYours() {
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
