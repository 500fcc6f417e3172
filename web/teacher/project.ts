import { steps } from "../lessons/steps.ts";
import { setTextSize } from "../state/actions.ts";
import { go } from "../state/place.ts";
import { store } from "../state/store.ts";
import { stage } from "../story/stage.ts";
import type { VoteSubject } from "./vote-answers.ts";

/**
 * Shows the subject on the projector: full screen, largest text. Before hands were counted its question, after that what happened. When
 * full screen ends, text is as large as it was.
 */
export function project(subject: VoteSubject, counted: boolean): void {
  const before = store.textSize.peek();
  setTextSize("A++");
  const changed = () => {
    if (document.fullscreenElement !== null) return;
    document.removeEventListener("fullscreenchange", changed);
    setTextSize(before);
  };
  document.documentElement.requestFullscreen?.().then(
    () => document.addEventListener("fullscreenchange", changed),
    () => {}, // The page is not allowed to: large text will do.
  );
  if (subject.about === "story") {
    // An answer that is on the page stays there.
    if (stage.peek() === "opening") stage.value = "question";
    go({ at: "story" });
  } else go({ at: "lesson", lesson: subject.lesson.id, step: steps.indexOf(counted ? "reveal" : "predict") });
}
