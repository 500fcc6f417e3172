import { steps } from "../lessons/steps.ts";
import { setTextSize } from "../state/actions.ts";
import { go } from "../state/place.ts";
import { store, type TextSize } from "../state/store.ts";
import { stage } from "../story/stage.ts";
import type { VoteSubject } from "./vote-answers.ts";

/**
 * Shows the subject on the projector: full screen, largest text. Before hands were counted its question, after that what happened. When
 * full screen ends, text is as large as it was.
 */
export function project(subject: VoteSubject, counted: boolean): void {
  const size = store.textSize.peek();
  setTextSize("A++");
  document.documentElement.requestFullscreen?.().then(
    () => {
      // Whoever goes on to another subject meanwhile has the projector's size already, not their own.
      before ??= size;
      document.addEventListener("fullscreenchange", giveBack);
    },
    () => {}, // The page is not allowed to: large text will do.
  );
  if (subject.about === "story") {
    // An answer that is on the page stays there.
    if (stage.peek() === "opening") stage.value = "question";
    go({ at: "story" });
  } else go({ at: "lesson", lesson: subject.lesson.id, step: steps.indexOf(counted ? "reveal" : "predict") });
}

/** How large text was before it was shown in full screen; null when it is not. */
let before: TextSize | null = null;

function giveBack(): void {
  if (document.fullscreenElement !== null || before === null) return;
  document.removeEventListener("fullscreenchange", giveBack);
  setTextSize(before);
  before = null;
}
