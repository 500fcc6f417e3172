import { fontFaces } from "./font-faces.ts";
import type { SvgFile } from "./region-svg.ts";

/** Pixels for each unit: sharp on paper and on a large screen. */
export const ratio = 2;

/** A canvas of a size in units, and its context. */
export function canvasOf(width: number, height: number): readonly [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(ratio * width);
  canvas.height = Math.round(ratio * height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser draws no pictures");
  return [canvas, context];
}

/** What is on a canvas as a PNG file. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((settle, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error("this browser made no picture")) : settle(blob)), "image/png"),
  );
}

/** An SVG file as pixels, in the fonts of the page: a picture by itself has none, so they are put into it first. */
export async function svgToPng({ text, width, height }: SvgFile): Promise<Blob> {
  const style = `<style>${await fontFaces()}</style>`;
  const address = URL.createObjectURL(new Blob([text.replace("<title>", () => `${style}<title>`)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const [canvas, context] = canvasOf(width, height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await pngOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}
