import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { store } from "../state/store.ts";
import type { Beat } from "./opening-beats.ts";

/** Milliseconds in which people's fills pass from one week to the next. */
const glide = 700;

/** Time in the opening: which beat it is, and the moment between two weeks that people are drawn at. */
export interface OpeningClock {
  readonly beat: ReadonlySignal<Beat>;
  readonly moment: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  readonly ended: ReadonlySignal<boolean>;
  /** Plays on, or from the start if it has ended; stops if it plays. */
  toggle(): void;
  stop(): void;
}

/**
 * Plays beats one after the other. With reduced motion each is a still; else fills glide from week to week.
 * @param beats may change while the weeks before the one that is told play: up to there they are the same
 */
export function openingClock(beats: ReadonlySignal<readonly Beat[]>): OpeningClock {
  const place = signal(0);
  const moment = signal(0);
  const playing = signal(true);
  const ended = signal(false);
  const beat = computed(() => beats.value[place.value]);

  const stop = effect(() => {
    const { week, lasts } = beats.value[place.value];
    const still = glideTo(moment, week);
    if (!playing.value) return still;
    const timer = setTimeout(() => {
      if (place.peek() + 1 < beats.peek().length) place.value++;
      else {
        playing.value = false;
        ended.value = true;
      }
    }, lasts);
    return () => {
      still();
      clearTimeout(timer);
    };
  });

  return {
    beat,
    moment,
    playing,
    ended,
    toggle() {
      if (playing.value) playing.value = false;
      else {
        if (ended.value) {
          moment.value = 0;
          place.value = 0;
          ended.value = false;
        }
        playing.value = true;
      }
    },
    stop,
  };
}

/** Lets a moment pass on to a week. Returns what stops it there at once. */
function glideTo(moment: { value: number; peek(): number }, week: number): () => void {
  const from = moment.peek();
  if (store.reducedMotion.value || from >= week) {
    moment.value = week;
    return () => {};
  }
  let began = 0;
  let frame = requestAnimationFrame(function next(now) {
    began = began === 0 ? now : began;
    const part = Math.min(1, (now - began) / glide);
    moment.value = from + (week - from) * part * part * (3 - 2 * part);
    if (part < 1) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
