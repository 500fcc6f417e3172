import { useEffect, useLayoutEffect } from "preact/hooks";
import { LiveRegion } from "./controls/live-region.tsx";
import { Toast } from "./controls/toast.tsx";
import { Bar } from "./frame/bar.tsx";
import { keepFocus } from "./frame/keep-focus.ts";
import { lazy } from "./frame/lazy.tsx";
import { linkOffer } from "./share/link-offer.ts";
import { addressOf, place } from "./state/place.ts";
import { store } from "./state/store.ts";
import { dropToast, toast } from "./state/toast.ts";
import { Story } from "./story/story.tsx";
import { coreWords } from "./words/core.ts";

const Playground = lazy(async () => (await import("./frame/playground.tsx")).Playground);
const LessonList = lazy(async () => (await import("./lessons/lesson-list.tsx")).LessonList);
const LessonPage = lazy(async () => (await import("./lessons/lesson-page.tsx")).LessonPage);
const Worksheet = lazy(async () => (await import("./teacher/worksheet.tsx")).Worksheet);
const TeacherPage = lazy(async () => (await import("./teacher/teacher-page.tsx")).TeacherPage);
const LinkDialog = lazy(async () => (await import("./share/link-dialog.tsx")).LinkDialog, null);
const HelpPage = lazy(async () => (await import("./help/help-page.tsx")).HelpPage);

/** The page: bar, and the place that is open. */
export function App() {
  const at = place.value;
  useEffect(() => {
    scrollTo(0, 0);
  }, [at.at]);
  useLayoutEffect(keepFocus, [addressOf(at)]);
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
        {coreWords.skip()}
      </button>
      <Bar />
      <Here />
      {toast.value !== null && (
        <Toast
          key={toast.value.number}
          text={toast.value.text}
          {...(toast.value.undo === null ? {} : { onUndo: toast.value.undo })}
          onClose={dropToast}
        />
      )}
      {linkOffer.value !== null && <LinkDialog />}
      <LiveRegion message={store.said.value} />
    </>
  );
}

function Here() {
  const at = place.value;
  switch (at.at) {
    case "story":
      return <Story />;
    case "lessons":
      return <LessonList />;
    case "lesson":
      return <LessonPage key={at.lesson} lesson={at.lesson} step={at.step} />;
    case "worksheet":
      return <Worksheet lesson={at.lesson} />;
    case "playground":
      return <Playground room={at.room} />;
    case "teacher":
      return <TeacherPage />;
    case "help":
      return <HelpPage topic={at.topic} />;
  }
}
