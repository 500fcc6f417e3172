import { pngOf } from "../../export/png.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import {
  beginRepeats,
  closeLesson,
  holdsOf,
  lessonFailure,
  lessonRepeats,
  lessonRuns,
  openLesson,
} from "../../lessons/lesson-run.ts";
import { fileName } from "../../share/file-name.ts";
import { saveFile } from "../../share/save-file.ts";
import { store } from "../../state/store.ts";
import { tell } from "../../state/toast.ts";
import { when } from "../../state/when.ts";
import { teacherWords } from "../../words/teacher.ts";
import { drawSlides } from "./draw-slides.ts";
import { slideLook } from "./slide.ts";
import { zip } from "./zip.ts";

/** Lives a lesson's year with all its repeats, draws it as still pictures, and saves them in one archive. */
export async function saveSlides(lesson: Lesson): Promise<void> {
  try {
    await openLesson(lesson);
    const { runs, positions } = await arrived(lesson.id, () => lessonRuns.value);
    beginRepeats(lesson);
    const judged = await arrived(lesson.id, () => {
      const repeats = lessonRepeats.value;
      return repeats?.complete.value === true ? repeats.judged.value : null;
    });
    const slides = drawSlides({ lesson, runs, positions, judged }, await slideLook());
    const pictures = await Promise.all(slides.map(({ canvas }) => pngOf(canvas)));
    const entries = await Promise.all(
      pictures.map(async (picture, k) => ({
        name: fileName([lesson.number, lesson.title, k + 1], "png"),
        bytes: new Uint8Array(await picture.arrayBuffer()),
      })),
    );
    const name = fileName([lesson.title, "slides"], "zip");
    saveFile(name, new Blob([zip(entries)], { type: "application/zip" }));
    tell(teacherWords.slidesSaved(name));
  } catch (error) {
    tell(teacherWords.slidesFailed(error instanceof Error ? error.message : String(error)));
  } finally {
    if (store.holds.peek() === holdsOf(lesson.id)) closeLesson();
  }
}

/** Waits for something of the open lesson. Rejects when it fails, or when the reader opens something else. */
function arrived<Value>(id: string, look: () => Value | null): Promise<Value> {
  return when(() => {
    const value = look();
    if (value !== null) return value;
    if (lessonFailure.value !== "") throw new Error(lessonFailure.value);
    if (store.holds.value !== holdsOf(id)) throw new Error(teacherWords.interrupted());
    return undefined;
  });
}
