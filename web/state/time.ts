import { batch, effect } from "@preact/signals";
import { store } from "./store.ts";

/** Weeks pass at the pace of a year in six seconds. */
const weeksPerSecond = 52 / 6;
/** A longer gap between two frames counts as this many milliseconds: a page in the background does not jump. */
const longestFrame = 100;
/** Reduced motion: weeks from one still to the next, and milliseconds that each stands. */
const stillWeeks = 4;
const stillFor = 1000;

/** Shows a week, kept within the run. Time goes on from there if it was playing. */
export function showWeek(week: number): void {
  const shown = Math.max(0, Math.min(store.lastWeek.value, Math.round(week)));
  batch(() => {
    store.week.value = shown;
    store.moment.value = shown;
  });
}

/** Stops playback and goes some weeks forward or, with a negative number, back. */
export function stepWeeks(weeks: number): void {
  pause();
  showWeek(store.week.value + weeks);
}

/** Lets the weeks play from where they stand, or from the start if they stand at the end. */
export function play(): void {
  if (store.runs.value === null) return;
  if (store.week.value >= store.lastWeek.value) showWeek(0);
  store.playing.value = true;
}

/** Stops at the week that is shown. */
export function pause(): void {
  store.playing.value = false;
  store.moment.value = store.week.value;
}

export function togglePlay(): void {
  if (store.playing.value) pause();
  else play();
}

/**
 * Moves time while the page plays: `moment` with every frame, `week` with every whole week. With reduced motion there are
 * no frames; stills follow one another. When nothing plays, nothing runs.
 */
export function keepTime(): void {
  effect(() => {
    if (!store.playing.value) return;
    return store.reducedMotion.value ? stills() : film();
  });
}

function film(): () => void {
  let last = 0;
  let frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);

  function tick(now: number): void {
    const passed = last === 0 ? 0 : Math.min(longestFrame, now - last);
    last = now;
    const moment = Math.min(store.lastWeek.peek(), store.moment.peek() + (passed / 1000) * weeksPerSecond);
    batch(() => {
      store.moment.value = moment;
      store.week.value = Math.floor(moment);
    });
    if (moment >= store.lastWeek.peek()) pause();
    else frame = requestAnimationFrame(tick);
  }
}

function stills(): () => void {
  const timer = setInterval(() => {
    showWeek(store.week.peek() + stillWeeks);
    if (store.week.peek() >= store.lastWeek.peek()) pause();
  }, stillFor);
  return () => clearInterval(timer);
}
