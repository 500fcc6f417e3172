import { batch } from "@preact/signals";
import { note } from "../lessons/notebook.ts";
import { select, showPanels } from "../state/actions.ts";
import { leaveOnDesk, takeToDesk } from "../state/desk.ts";
import { desk } from "../state/history.ts";
import { keptWork } from "../state/keep-work.ts";
import { measuresAtHand } from "../state/measures-at-hand.ts";
import { place } from "../state/place.ts";
import { speak } from "../state/preferences.ts";
import { isPupils, view } from "../state/shown.ts";
import { store } from "../state/store.ts";
import { pause, showWeek } from "../state/time.ts";
import { when } from "../state/when.ts";
import { heldAt } from "./held-at.ts";
import type { SharedLooks, SharedState } from "./shared-state.ts";

/** Goes up with each state that is opened, so that an earlier one stops waiting for its runs. */
let latest = 0;

/**
 * Puts a state on the page: at once where to go, what pupils see and looks; then the scenario, and when that has run, the week,
 * the pair and the person.
 * @param goesOn the reader comes back to it: what they made of it meanwhile stays
 */
export function applyState(state: SharedState, goesOn: boolean): void {
  const mine = ++latest;
  batch(() => {
    // Whoever asks for a language in the address gets it.
    if (!new URLSearchParams(location.search).has("language")) speak(state.language);
    if (state.view !== null) {
      view.value = state.view;
      isPupils.value = true;
    }
    if (state.looks !== null) wear(state.looks);
    if (state.place.at === "lesson" && state.lesson !== null) note(state.place.lesson, state.lesson);
    // Not by `go`: the address keeps the link until the reader goes elsewhere.
    place.value = state.place;
  });
  void putOnPage(state, goesOn).then((there) => {
    if (there && mine === latest) lookAt(state);
  });

  /** Lays the scenario on the desk and waits until the place has run. Whether the rest can be shown. */
  async function putOnPage({ document, place: to }: SharedState, goesOn: boolean): Promise<boolean> {
    const holds = heldAt(to);
    const kept = goesOn ? keptWork() : null;
    const own = kept !== null && kept.original.text === document?.original.text ? kept : document;
    if (own !== null && holds === desk) {
      await takeToDesk(own);
      return own === document;
    }
    if (own !== null) await leaveOnDesk(own);
    if (holds === null || !(await isThere(holds, () => mine === latest))) return false;
    await settled();
    return true;
  }
}

/** What a teacher chose, but for what this reader needs: their own contrast, larger text or stillness stays. */
function wear({ theme, size, motion }: SharedLooks): void {
  const sizes = ["A", "A+", "A++"];
  if (store.theme.value !== "contrast") store.theme.value = theme;
  if (sizes.indexOf(size) > sizes.indexOf(store.textSize.value)) store.textSize.value = size;
  if (motion === "off") store.motion.value = motion;
}

/** Waits until the page has run what it holds under a name. False if the reader went elsewhere first. */
function isThere(holds: string, stillWanted: () => boolean): Promise<boolean> {
  return when(() => {
    const ready = store.holds.value === holds && store.runs.value !== null && !store.running.value;
    if (heldAt(place.value) !== holds || !stillWanted()) return false;
    return ready ? true : undefined;
  });
}

/** Resolves when components have done what they do when runs arrive: lessons then stand at the week of their step. */
function settled(): Promise<void> {
  return new Promise((go) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(go)))));
}

function lookAt({ week, pair, measure, panels, selected, variant }: SharedState): void {
  const runs = store.runs.value;
  if (runs === null) return;
  const has = (one: number) => one < runs.variants.length;
  batch(() => {
    if (week > 0) {
      pause();
      showWeek(week);
    }
    if (has(pair[0]) && has(pair[1]) && pair[0] !== pair[1]) store.pair.value = pair;
    if (has(panels - 1)) showPanels(panels);
    if (measuresAtHand(runs).includes(measure)) store.measure.value = measure;
    if (selected === null || selected >= runs.people.size) return;
    select(selected);
    if (variant !== null && has(variant)) store.open.value = { person: selected, variant };
  });
}
