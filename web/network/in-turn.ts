/** Drawings that wait for a frame of their own, by what they are drawn on: the latest of each. */
const waiting = new Map<object, () => void>();
let frame = 0;

/**
 * Draws something heavy in one of the next frames, one drawing a frame: where several networks change in the same week, no
 * frame has to carry them all. A drawing on the same thing takes the place of one that still waits.
 */
export function inTurn(on: object, draw: () => void): void {
  waiting.set(on, draw);
  if (frame === 0) frame = requestAnimationFrame(next);
}

/** Forgets what waits to be drawn on something: it is drawn otherwise, or gone. */
export function notAnymore(on: object): void {
  waiting.delete(on);
}

function next(): void {
  frame = 0;
  for (const [on, draw] of waiting) {
    waiting.delete(on);
    draw();
    break;
  }
  if (waiting.size > 0) frame = requestAnimationFrame(next);
}
