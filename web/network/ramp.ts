/** The distress ramp: cream to brown, the same in every theme, mixed linearly between five stops. */
const stops = [
  [0xff, 0xf7, 0xd6],
  [0xf6, 0xd5, 0x79],
  [0xe3, 0x9a, 0x35],
  [0xb6, 0x5a, 0x18],
  [0x6b, 0x2a, 0x0c],
] as const;

/** Colors that pictures of many people use: one path is drawn for each. */
export const levels = 25;

/** Color of a distress of 0 to 100. */
export function distressColor(shown: number): string {
  const at = Math.max(0, Math.min(1, shown / 100)) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(at));
  const mixed = stops[below].map((channel, c) => Math.round(channel + (at - below) * (stops[below + 1][c] - channel)));
  return `rgb(${mixed.join(" ")})`;
}

/** Which of the levels a distress belongs to, 0 to levels - 1. */
export function levelOf(shown: number): number {
  return Math.max(0, Math.min(levels - 1, Math.floor((shown / 100) * levels)));
}

/** The color of each level: that of its middle. */
export const levelColors: readonly string[] = Array.from({ length: levels }, (_, k) => distressColor(((k + 0.5) / levels) * 100));
