import { emOf, useMeasured } from "../controls/use-measured.ts";
import { boxOf } from "../network/use-box.ts";

/** The inside of an element and the size of its letters, in pixels: a chart is drawn to it, and its text never scales. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

/** Follows the room that the style sheet gives to the element with the returned ref. */
export function useRoom() {
  return useMeasured<Room>({ width: 480, height: 260, em: 16 }, roomOf);
}

function roomOf(element: HTMLElement) {
  const box = boxOf(element);
  return box === null ? null : { ...box, em: emOf(element) };
}
