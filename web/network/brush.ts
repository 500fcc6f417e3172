import { createRef } from "preact";
import { type Geometry, peopleWithin } from "./geometry.ts";

/** Farther than this the pointer has drawn a frame, not clicked, in pixels. */
const clickReach = 6;

/** Marking people with a frame drawn by mouse or pen. A finger scrolls the page instead; keys mark with the space bar. */
export class Brush {
  readonly frame = createRef<HTMLDivElement>();
  #from: readonly [number, number] | null = null;
  #to: readonly [number, number] | null = null;

  begin(event: PointerEvent, at: readonly [number, number]): void {
    if (event.button !== 0 || event.pointerType === "touch") return;
    this.#from = at;
    this.#to = null;
  }

  /** Returns whether a frame is being drawn. */
  move(event: PointerEvent, at: readonly [number, number]): boolean {
    if (this.#from === null) return false;
    const [x, y] = this.#from;
    if (this.#to === null && Math.abs(at[0] - x) + Math.abs(at[1] - y) < clickReach) return false;
    if (this.#to === null && event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#to = at;
    this.#show();
    return true;
  }

  /** The people within the frame, or null where there is none: it was a click. */
  end(_event: PointerEvent, place: Geometry): ReadonlySet<number> | null {
    const from = this.#from;
    const to = this.#to;
    this.#from = null;
    this.#to = null;
    this.#show();
    return from === null || to === null ? null : peopleWithin(place, ...from, ...to);
  }

  #show(): void {
    const { current } = this.frame;
    if (current === null) return;
    current.hidden = this.#from === null || this.#to === null;
    if (this.#from === null || this.#to === null) return;
    const [x0, y0] = this.#from;
    const [x1, y1] = this.#to;
    Object.assign(current.style, {
      left: `${Math.min(x0, x1)}px`,
      top: `${Math.min(y0, y1)}px`,
      width: `${Math.abs(x1 - x0)}px`,
      height: `${Math.abs(y1 - y0)}px`,
    });
  }
}
