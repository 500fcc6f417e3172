import { allLessons } from "../lessons/all-lessons.ts";
import { teacherWords } from "../words/teacher.ts";
import { ClassGuesses } from "./class-guesses.tsx";
import { HandOut } from "./hand-out.tsx";
import { Notes } from "./notes.tsx";
import { PupilsSee } from "./pupils-see.tsx";
import { useRoomLink } from "./room-link.ts";
import { roomSettings, setSubject } from "./room-settings.ts";
import { subjectNow } from "./subject.ts";

/** The room for teachers: what pupils see, what the class guesses, and what is handed out. Notes stand below. */
export function TeacherPage() {
  const subject = subjectNow();
  const link = useRoomLink();
  return (
    <main id="main" class="teacher" tabIndex={-1}>
      <div class="teacher-head">
        <h1>{teacherWords.title()}</h1>
        <p class="muted">{teacherWords.travels()}</p>
        <Subject />
        <a class="button button-plain button-small" href={link?.hash ?? "#/"} target="_blank" rel="noopener">
          {teacherWords.pupilsView()}
          <span class="visually-hidden"> ({teacherWords.newTab()})</span>
        </a>
      </div>
      <div class="teacher-columns">
        <PupilsSee />
        <ClassGuesses subject={subject} />
        <HandOut subject={subject} link={link} />
      </div>
      <Notes subject={subject} />
    </main>
  );
}

/** What this hour is about: the story or a lesson. */
function Subject() {
  return (
    <label class="teacher-subject">
      <span>{teacherWords.subject()}</span>
      <select value={roomSettings.value.subject} onChange={(event) => setSubject(event.currentTarget.value)}>
        <option value="story">{teacherWords.story()}</option>
        {allLessons().map(({ id, number, title }) => (
          <option key={id} value={id}>
            {teacherWords.lesson(number, title)}
          </option>
        ))}
      </select>
    </label>
  );
}
