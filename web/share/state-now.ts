import { notesOf } from "../lessons/notebook.ts";
import { documentNow } from "../state/document.ts";
import { desk } from "../state/history.ts";
import { place } from "../state/place.ts";
import { isPupils, view } from "../state/shown.ts";
import { store } from "../state/store.ts";
import { currentLanguage } from "../words/language.ts";
import { heldAt } from "./held-at.ts";
import { plainState, type SharedState } from "./shared-state.ts";

/** The state of the page as a reader's own link says it: where they are, what they made, what they look at. */
export function stateNow(): SharedState {
  const at = place.value;
  const holds = heldAt(at);
  const common = {
    ...plainState,
    place: at,
    lesson: at.at === "lesson" ? lessonNow(at.lesson) : null,
    view: isPupils.value ? view.value : null,
    language: currentLanguage(),
  };
  if (holds === null || store.holds.value !== holds) return common;
  return {
    ...common,
    // The story and the lessons bring their own.
    document: holds === desk ? documentNow() : null,
    week: store.week.value,
    pair: store.pair.value,
    measure: store.measure.value,
    panels: store.panelCount.value,
    selected: store.selected.value ?? store.open.value?.person ?? null,
    variant: store.open.value?.variant ?? null,
  };
}

function lessonNow(lesson: string): SharedState["lesson"] {
  const { short, ran, attempt } = notesOf(lesson);
  return { short, ran, attempt };
}
