import { fitCanvas } from "./canvas.ts";
import { crowdFrom } from "./draw-crowd.ts";
import { drawRims, type RimsShown } from "./draw-people.ts";
import type { Geometry } from "./geometry.ts";
import type { Palette } from "./palette.ts";

/**
 * A picture of everybody's rims. They stay as they are for weeks while what is in them changes in every frame, and without a graphics
 * card to draw them takes half of a frame's time (6 of 12 ms for four networks of 232): to put their picture down takes a fiftieth of it.
 */
export class KeptRims {
  readonly #canvas = document.createElement("canvas");
  #kept: { readonly place: Geometry; readonly shown: RimsShown; readonly color: string; readonly ratio: number } | null = null;

  /** Puts the rims over what a canvas shows, which `fitCanvas` made as large as its place; they are drawn anew if they changed. */
  put(context: CanvasRenderingContext2D, place: Geometry, shown: RimsShown, palette: Palette): void {
    if (shown.identities.length > crowdFrom) return;
    this.#draw(place, shown, palette);
    context.save();
    // One pixel for another, whatever the ratio.
    context.resetTransform();
    context.drawImage(this.#canvas, 0, 0);
    context.restore();
  }

  #draw(place: Geometry, shown: RimsShown, palette: Palette): void {
    if (this.#areKept(place, shown, palette)) return;
    const pen = fitCanvas(this.#canvas, place.width, place.height);
    if (pen === null) return;
    pen.clearRect(0, 0, place.width, place.height);
    drawRims(pen, place, shown, palette);
    this.#kept = { place, shown, color: palette.rim, ratio: devicePixelRatio };
  }

  #areKept(place: Geometry, { identities, absent, layers }: RimsShown, palette: Palette): boolean {
    const kept = this.#kept;
    return (
      kept !== null &&
      kept.place === place &&
      kept.color === palette.rim &&
      kept.ratio === devicePixelRatio &&
      kept.shown.identities === identities &&
      isSame(kept.shown.absent, absent) &&
      isSame(kept.shown.layers?.resilience ?? [], layers?.resilience ?? [])
    );
  }
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
