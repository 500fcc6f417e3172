import { view } from "../state/shown.ts";
import type { Lesson } from "./lesson.ts";
import { spokenLesson } from "./spoken-lesson.ts";

/** Data files of this folder, made into data when the lab is built. */
const files = import.meta.glob<Lesson>("./*.lesson.yaml", { eager: true, import: "default" });

/** Every lesson as its file has it, in order. */
export const writtenLessons: readonly Lesson[] = Object.values(files).sort((one, other) => one.number - other.number);

/** Every lesson in the language of the page, in order. */
export function allLessons(): readonly Lesson[] {
  return writtenLessons.map(spokenLesson);
}

/** Those that are shown: a teacher may leave some out of what pupils see. */
export function lessonsShown(): readonly Lesson[] {
  const { lessons } = view.value;
  return allLessons().filter(({ id }) => lessons === null || lessons.includes(id));
}

/** A lesson that is shown, or null. */
export function lessonNamed(id: string): Lesson | null {
  return lessonsShown().find((lesson) => lesson.id === id) ?? null;
}
