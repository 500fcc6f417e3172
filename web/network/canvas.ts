import { signal } from "@preact/signals";

/** Device pixels for each CSS pixel are at most this many: more costs frames and shows nothing. */
const mostRatio = 2;
/** Milliseconds for a frame beyond which it is a slow one, and slow ones in a row that the page puts up with. */
const slowFrame = 25;
const patience = 10;

/** Slow frames have made the page careful: canvases draw one pixel for one. */
export const careful = signal(false);
let slow = 0;

/** Takes note of how long a frame of playback took. */
export function noteFrame(milliseconds: number): void {
  slow = milliseconds > slowFrame ? slow + 1 : 0;
  if (slow >= patience && devicePixelRatio > 1) careful.value = true;
}

/** Gives a canvas its size in CSS pixels and as many device pixels as can be afforded. Returns its context, scaled. */
export function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = careful.peek() ? 1 : Math.min(devicePixelRatio || 1, mostRatio);
  const wide = Math.max(1, Math.round(width * ratio));
  const high = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
