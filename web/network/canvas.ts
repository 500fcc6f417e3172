/** Device pixels for each CSS pixel are at most this many: more costs frames and shows nothing. */
const mostRatio = 2;

/** How slow frames have made the page careful: once true, canvases draw at one pixel for one. */
let careful = false;

/** Milliseconds for a frame beyond which the page lowers its resolution. */
const slowFrame = 25;
let slow = 0;

/** Tells the time a frame of playback took; ten slow ones in a row lower the resolution. Returns true when that happens. */
export function noteFrame(milliseconds: number): boolean {
  slow = milliseconds > slowFrame ? slow + 1 : 0;
  if (careful || slow < 10 || devicePixelRatio <= 1) return false;
  careful = true;
  return true;
}

/** Gives a canvas its size in CSS pixels and as many device pixels as can be afforded. Returns its context, scaled. */
export function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = careful ? 1 : Math.min(devicePixelRatio || 1, mostRatio);
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
