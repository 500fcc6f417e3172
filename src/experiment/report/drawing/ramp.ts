import { pow } from "../../../math/elementary.ts";

/** From pale to dark, evenly in lightness: it reads the same in grey. */
export type Ramp = readonly (readonly [red: number, green: number, blue: number])[];

/** Distress has one ramp everywhere: pale, ochre, brown. */
export const distressRamp: Ramp = [
  [255, 247, 214],
  [246, 213, 121],
  [227, 154, 53],
  [182, 90, 24],
  [107, 42, 12],
];

/** Everything else: pale to the teal of data. */
export const dataRamp: Ramp = [
  [237, 245, 244],
  [150, 194, 193],
  [72, 140, 141],
  [0, 95, 99],
  [0, 46, 49],
];

/** The color at a place from 0 to 1, between stops in a straight line: "#rrggbb". */
export function rampColor(ramp: Ramp, place: number): string {
  return `#${mixed(ramp, place)
    .map((part) => Math.round(part).toString(16).padStart(2, "0"))
    .join("")}`;
}

/** Black or white, whichever stands out more from the ramp at that place: between them 4.5 to 1 is reached everywhere. */
export function inkOn(ramp: Ramp, place: number): string {
  const lightness = luminance(mixed(ramp, place)) + 0.05;
  return lightness / 0.05 >= 1.05 / lightness ? "#000" : "#fff";
}

function mixed(ramp: Ramp, place: number): readonly number[] {
  const along = Math.max(0, Math.min(1, place)) * (ramp.length - 1);
  const below = Math.min(ramp.length - 2, Math.floor(along));
  return ramp[below].map((part, k) => part + (along - below) * (ramp[below + 1][k] - part));
}

/** Relative luminance of WCAG 2, from 0 to 1. */
function luminance(color: readonly number[]): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
