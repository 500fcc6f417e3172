import { signal } from "@preact/signals";
import { heldAt } from "../share/held-at.ts";
import { keep, kept } from "../state/kept.ts";
import { place } from "../state/place.ts";
import { run } from "../state/session.ts";
import { store } from "../state/store.ts";
import { play, showWeek, stepWeeks, togglePlay } from "../state/time.ts";
import { followFullScreen, toggleFullScreen } from "./full-screen.ts";

/** Where this device remembers that somebody wants no single keys: people who speak to their computer, say. */
const key = "kith.presenter-keys";

/** Single keys do something while nothing on the page has focus that uses keys itself. */
export const presenterKeys = signal(kept(key) !== false);

export function setPresenterKeys(on: boolean): void {
  presenterKeys.value = on;
  keep(key, on);
}

/**
 * Keys for whoever presents: F takes the whole screen; Space plays, arrows go by a week, Home and End to the first and the last, R
 * once more from the start. Where no year is shown, in the story and in lessons, arrows go on and back.
 */
export function keepPresenterKeys(): void {
  followFullScreen();
  addEventListener("keydown", (event) => {
    if (!presenterKeys.peek() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.repeat && event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    if (isTyping(event.target)) return;
    const act = event.key.toLowerCase() === "f" ? toggleFullScreen : actOf(event);
    if (act === null) return;
    event.preventDefault();
    void act();
  });
}

function actOf({ key: pressed, target }: KeyboardEvent): (() => void) | null {
  const acts = yearIsShown() ? yearActs : stepActs();
  const act = acts[pressed.length === 1 ? pressed.toLowerCase() : pressed] ?? null;
  return act === null || usesKey(target, pressed) ? null : act;
}

type Acts = Readonly<Record<string, () => void>>;

const yearActs: Acts = {
  " ": togglePlay,
  ArrowLeft: () => stepWeeks(-1),
  ArrowRight: () => stepWeeks(1),
  Home: () => stepWeeks(-store.week.peek()),
  End: () => stepWeeks(store.lastWeek.peek()),
  r: again,
};

/** Before and after the year a lesson and the story go step by step: their one button, and back. */
function stepActs(): Acts {
  const at = place.peek().at;
  if (at !== "story" && at !== "lesson") return {};
  return {
    ArrowRight: () => onward()?.click(),
    ArrowLeft: () => document.querySelector<HTMLElement>("main .lesson-go > :first-child")?.click(),
  };
}

/** What leads on: the way to the next step where the one thing to do does not lead there, else the one thing to do. */
function onward(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>("main .lesson-go[data-onward=next] > :last-child") ??
    document.querySelector<HTMLElement>("main .button-primary:not([aria-disabled=true])")
  );
}

/** The year once more: in the playground with the reader's changes. */
function again(): void {
  if (place.peek().at === "playground") return void run();
  showWeek(0);
  play();
}

/** A year that can be played is on the screen. */
function yearIsShown(): boolean {
  const holds = heldAt(place.peek());
  const there = store.runs.peek() !== null && store.holds.peek() === holds;
  return there && document.querySelector("main .k-scrubber, main.story-reveal") !== null;
}

/** Somewhere that letters are written into, or that is asked about first. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, dialog, [contenteditable], [role=listbox], .network") !== null
  );
}

/** Something that does what it does by this very key. */
function usesKey(target: EventTarget | null, pressed: string): boolean {
  if (!(target instanceof Element)) return false;
  if (pressed === " ") return target.closest("button, a, summary") !== null;
  return pressed.length > 1 && target.closest("[role=slider], [role=tab]") !== null;
}
