import { applyPalette, GIFEncoder, quantize } from "gifenc";
import type { Palette } from "../network/palette.ts";
import { paintNetworks, sheetFor } from "./paint-networks.ts";
import type { Scene } from "./scene.ts";
import { CanvasSurface } from "./surface.ts";

/** Milliseconds that a week stands, and the last one, before the film begins anew. */
const week = 120;
const last = 2400;
/** Colors of the palette that all frames share. */
const colors = 96;

/** Frames of the film of a scene: the start and every week after it. */
export function framesOf({ lastWeek }: Scene): number {
  return lastWeek + 1;
}

/**
 * The weeks as a film, a frame for the start and one for each week. Other work goes on in between.
 * @param told hears of each frame that is done
 */
export async function weeksGif(scene: Scene, palette: Palette, family: string, told: (frame: number) => void): Promise<Blob> {
  const sheet = sheetFor(scene);
  const canvas = document.createElement("canvas");
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("this browser draws no pictures");
  const surface = new CanvasSurface(context, family, 1);
  const pixelsOf = (at: number) => {
    paintNetworks(surface, scene, sheet, at, palette);
    return context.getImageData(0, 0, sheet.width, sheet.height).data;
  };
  const frames = framesOf(scene);
  const shared = quantize(mixOf([0, Math.floor(frames / 2), frames - 1].map(pixelsOf)), colors);
  const gif = GIFEncoder();
  // One color more stands for what is as it was in the frame before: ties stay, and the file stays small.
  const table = [...shared, [0, 0, 0]];
  const asBefore = shared.length;
  let before = new Uint8Array();
  for (let frame = 0; frame < frames; frame++) {
    const index = applyPalette(pixelsOf(frame), shared);
    const delay = frame === frames - 1 ? last : week;
    if (frame === 0) gif.writeFrame(index, sheet.width, sheet.height, { palette: table, delay, repeat: 0 });
    else {
      const changed = index.map((color, k) => (color === before[k] ? asBefore : color));
      gif.writeFrame(changed, sheet.width, sheet.height, { delay, transparent: true, transparentIndex: asBefore, dispose: 1 });
    }
    before = index;
    told(frame + 1);
    await new Promise((resolve) => setTimeout(resolve));
  }
  gif.finish();
  return new Blob([gif.bytes()], { type: "image/gif" });
}

/** Every fourth pixel of some pictures: enough to find the colors that they share. */
function mixOf(pictures: readonly Uint8ClampedArray[]): Uint8Array {
  const mixed = new Uint8Array(pictures.reduce((sum, { length }) => sum + Math.ceil(length / 16) * 4, 0));
  let at = 0;
  for (const picture of pictures) {
    for (let k = 0; k < picture.length; k += 16) {
      mixed.set(picture.subarray(k, k + 4), at);
      at += 4;
    }
  }
  return mixed.subarray(0, at);
}
