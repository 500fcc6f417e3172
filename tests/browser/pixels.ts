import type { Page } from "playwright-core";

/** A picture in pixels: red, green, blue and alpha of each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Reads a PNG in the browser, which knows how to. */
export async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, bytes } = await page.evaluate(async (encoded) => {
    const binary = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([binary], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext("2d");
    pen?.drawImage(bitmap, 0, 0);
    const { data } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
    // In pieces: a call takes only so many arguments.
    let text = "";
    for (let from = 0; from < data.length; from += 8192) text += String.fromCharCode(...data.subarray(from, from + 8192));
    return { width: bitmap.width, height: bitmap.height, bytes: btoa(text) };
  }, png.toString("base64"));
  return { width, height, data: new Uint8Array(Buffer.from(bytes, "base64")) };
}

/** Pixels that differ by more than so much in red, green or blue; all of them where the sizes are not the same. */
export function differing(one: Pixels, other: Pixels, atLeast = 1): number {
  if (one.width !== other.width || one.height !== other.height) return Math.max(one.data.length, other.data.length) / 4;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const most = Math.max(...[0, 1, 2].map((channel) => Math.abs(one.data[at + channel] - other.data[at + channel])));
    if (most >= atLeast) count++;
  }
  return count;
}

/** The light that somebody sees of each pixel who sees no color, 0 to 1. */
export function grays({ data }: Pixels): readonly number[] {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return Array.from(
    { length: data.length / 4 },
    (_, k) => 0.2126 * linear(data[4 * k]) + 0.7152 * linear(data[4 * k + 1]) + 0.0722 * linear(data[4 * k + 2]),
  );
}
