import { effect } from "@preact/signals";
import { place } from "../state/place.ts";

let moved = false;

/** Hears of every change of place after the first. */
export function watchPlaces(): void {
  let first = true;
  effect(() => {
    void place.value;
    if (!first) moved = true;
    first = false;
  });
}

/** Once a place is drawn: focus that was on something which is gone goes to the place's main part, so that it is never lost. */
export function keepFocus(): void {
  const main = document.getElementById("main");
  if (!moved || main === null) return;
  if (document.activeElement === null || document.activeElement === document.body) main.focus({ preventScroll: true });
}
