import { Disclosure } from "../controls/disclosure.tsx";
import { Segments } from "../controls/segments.tsx";
import { Switch } from "../controls/switch.tsx";
import { allLessons } from "../lessons/all-lessons.ts";
import { type Part, parts } from "../state/shown.ts";
import type { Motion, TextSize, Theme } from "../state/store.ts";
import { teacherWords } from "../words/teacher.ts";
import { roomSettings, setLooks, setView } from "./room-settings.ts";

const rooms = ["compare", "person", "network", "scenario", "sweep"] as const;
const sizes: readonly TextSize[] = ["A", "A+", "A++"];
const themes: readonly Theme[] = ["light", "contrast", "dark"];
const motions: readonly Motion[] = ["system", "off"];

/** Switches for each part of the lab, and how pupils' screens look. */
export function PupilsSee() {
  const { view, looks } = roomSettings.value;
  return (
    <section class="teacher-column" aria-labelledby="teacher-see">
      <h2 id="teacher-see">{teacherWords.see()}</h2>
      <ul class="teacher-rows">
        <PartRow part="story" name={teacherWords.story()} />
        <LessonRows />
        {rooms.map((room) => (
          <PartRow key={room} part={room} name={teacherWords.room[room]()} />
        ))}
      </ul>
      {view.parts.length === 0 && <p class="teacher-note">{teacherWords.nothingShown()}</p>}
      <Look
        name={teacherWords.size()}
        values={sizes}
        value={looks.size}
        text={(size) => teacherWords.sizeOf[size]()}
        onChange={(size) => setLooks({ size })}
      />
      <Look
        name={teacherWords.colors()}
        values={themes}
        value={looks.theme}
        text={(theme) => teacherWords.colorsOf[theme]()}
        onChange={(theme) => setLooks({ theme })}
      />
      <Look
        name={teacherWords.motion()}
        values={motions}
        value={looks.motion}
        text={(motion) => teacherWords.motionOf[motion]()}
        onChange={(motion) => setLooks({ motion })}
      />
      <p class="teacher-note">{teacherWords.looksHow()}</p>
    </section>
  );
}

function PartRow({ part, name }: { part: Part; name: string }) {
  const shown = roomSettings.value.view.parts;
  return (
    <li class="teacher-row">
      <span aria-hidden="true">{name}</span>
      <Switch
        label={name}
        on={shown.includes(part)}
        onChange={(on) => setView({ parts: parts.filter((one) => (one === part ? on : shown.includes(one))) })}
      />
    </li>
  );
}

/** All lessons in one row, each by its name below. */
function LessonRows() {
  const { parts: shown, lessons } = roomSettings.value.view;
  const all = allLessons().map(({ id }) => id);
  const on = shown.includes("lessons") ? all.filter((id) => lessons?.includes(id) ?? true) : [];
  const show = (chosen: readonly string[]) =>
    setView({
      parts: parts.filter((part) => (part === "lessons" ? chosen.length > 0 : shown.includes(part))),
      lessons: chosen.length === all.length || chosen.length === 0 ? null : chosen,
    });
  return (
    <li class="teacher-row teacher-lessons">
      <Disclosure
        title={
          <>
            {teacherWords.lessons()} <span class="muted">{teacherWords.lessonsShown(on.length, all.length)}</span>
          </>
        }
      >
        <ul class="teacher-rows">
          {allLessons().map(({ id, number, title }) => (
            <li key={id} class="teacher-row">
              <span aria-hidden="true">
                {number}. {title}
              </span>
              <Switch
                label={teacherWords.lesson(number, title)}
                on={on.includes(id)}
                onChange={(turned) => show(all.filter((one) => (one === id ? turned : on.includes(one))))}
              />
            </li>
          ))}
        </ul>
      </Disclosure>
      <Switch label={teacherWords.lessons()} on={on.length > 0} onChange={(turned) => show(turned ? all : [])} />
    </li>
  );
}

interface LookProps<Value extends string> {
  readonly name: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly text: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Look<Value extends string>({ name, values, value, text, onChange }: LookProps<Value>) {
  return (
    <div class="teacher-look">
      <span aria-hidden="true">{name}</span>
      <Segments label={name} choices={values.map((own) => ({ value: own, text: text(own) }))} value={value} onChange={onChange} />
    </div>
  );
}
