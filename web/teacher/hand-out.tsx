import { useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { pageAddress, reach } from "../share/address.ts";
import { copyLink } from "../share/copy-link.ts";
import { saveHandout } from "../share/save-handout.ts";
import { go } from "../state/place.ts";
import { shareWords } from "../words/share.ts";
import { teacherWords } from "../words/teacher.ts";
import { LinkCode } from "./link-code.tsx";
import type { RoomLink } from "./room-link.ts";
import { slideCount } from "./slides/slide-count.ts";
import { titleOf } from "./title-of.ts";
import type { VoteSubject } from "./vote-answers.ts";

/** Link, code, file, worksheet and still pictures. */
export function HandOut({ subject, link }: { subject: VoteSubject; link: RoomLink | null }) {
  const near = reach();
  const lesson = subject.about === "lesson" ? subject.lesson : null;
  const title = link?.document == null ? null : titleOf(link.document.text);
  const waiting = link === null ? "" : null;
  const save = () => {
    if (link !== null) void saveHandout(link.state, lesson?.title ?? teacherWords.title());
  };
  return (
    <section class="teacher-column" aria-labelledby="teacher-out">
      <h2 id="teacher-out">{teacherWords.handOut()}</h2>
      <div class="out-link">
        <LinkCode link={link === null ? null : pageAddress() + link.hash} />
        <div class="out-buttons">
          <Button
            kind={near === "web" ? "primary" : "plain"}
            disabledBecause={waiting}
            onPress={() => {
              if (link !== null) void copyLink(link.state);
            }}
          >
            {shareWords.copyLink()}
          </Button>
          <Button kind={near === "web" ? "plain" : "primary"} disabledBecause={waiting} onPress={save}>
            {teacherWords.saveHandout()}
          </Button>
        </div>
      </div>
      <p class="teacher-note">
        {teacherWords.handoutHow()} {teacherWords.reachOf[near]()}
      </p>
      {title !== null && (
        <p class="teacher-note" translate={false}>
          {teacherWords.inside(title)}
        </p>
      )}
      <Button
        disabledBecause={lesson === null ? teacherWords.chooseLesson() : null}
        onPress={() => {
          if (lesson !== null) go({ at: "worksheet", lesson: lesson.id });
        }}
      >
        {teacherWords.printWorksheet()}
      </Button>
      <Slides subject={subject} />
      <h2>{teacherWords.tenMinutes()}</h2>
      <p class="teacher-plan">
        {teacherWords.tenMinutesPlan().join(" \u00b7 ")}{" "}
        <button type="button" class="teacher-link" onClick={toNotes}>
          {teacherWords.notesLink()}
        </button>
      </p>
    </section>
  );
}

function Slides({ subject }: { subject: VoteSubject }) {
  const [drawing, setDrawing] = useState(false);
  const lesson = subject.about === "lesson" ? subject.lesson : null;
  const draw = async () => {
    if (lesson === null) return;
    setDrawing(true);
    // Fetched by those who want pictures only.
    const { saveSlides } = await import("./slides/save-slides.ts");
    await saveSlides(lesson);
    setDrawing(false);
  };
  return (
    <Button
      disabledBecause={lesson === null ? teacherWords.chooseLesson() : drawing ? teacherWords.drawing() : null}
      onPress={() => void draw()}
    >
      {teacherWords.saveSlides(slideCount)}
    </Button>
  );
}

function toNotes(): void {
  const heading = document.getElementById("teacher-notes");
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
