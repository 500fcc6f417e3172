import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { distressColor } from "../../../web/network/ramp.ts";

const css = readFileSync(fileURLToPath(new URL("../../../web/styles/colors.css", import.meta.url)), "utf8");

/** The color tokens of a theme: what it sets over those of the root. */
function tokens(theme: "light" | "contrast" | "dark"): Record<string, string> {
  const blockOf = (selector: string) => css.slice(css.indexOf(`${selector} {`)).split("}")[0];
  const read = (block: string) =>
    Object.fromEntries([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]));
  return { ...read(blockOf(":root")), ...(theme === "light" ? {} : read(blockOf(`[data-theme="${theme}"]`))) };
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, "$&$&") : hex;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

test.each(["light", "contrast", "dark"] as const)(
  "text of the %s theme has a contrast of 4.5, borders and marks of 3",
  (theme) => {
    const color = tokens(theme);
    for (const ground of ["paper", "surface", "sunken"]) {
      for (const text of ["ink", "ink-2", "ink-3", "accent", "error", "series-a", "series-b"]) {
        expect(ratio(color[text], color[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(ratio(color["on-accent"], color["accent"])).toBeGreaterThanOrEqual(4.5);
    for (const mark of ["support", "harm", "edge"]) expect(ratio(color[mark], color["paper"]), mark).toBeGreaterThanOrEqual(3);
    expect(ratio(color["rim"], color["disc"])).toBeGreaterThanOrEqual(15);
  },
);

test("the projector's text has a contrast of 7", () => {
  for (const theme of ["light", "contrast", "dark"] as const) {
    const color = tokens(theme);
    for (const text of ["ink", "ink-2"]) expect(ratio(color[text], color["paper"]), text).toBeGreaterThanOrEqual(7);
  }
});

test.each(["light", "contrast", "dark"] as const)(
  "on the soft grounds of the %s theme text has a contrast of 4.5 too",
  (theme) => {
    const color = tokens(theme);
    for (const [text, ground] of [
      ["accent", "accent-soft"],
      ["ink", "accent-soft"],
      ["ink-2", "accent-soft"],
      ["error", "error-soft"],
      ["ink", "error-soft"],
      ["ink", "series-b-soft"],
      ["ink", "support-soft"],
      ["ink", "mark"],
      ["ink-2", "mark"],
    ])
      expect(ratio(color[text], color[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    // What is chosen is ink with the ground's color for letters.
    expect(ratio(color["paper"], color["ink"])).toBeGreaterThanOrEqual(7);
  },
);

/** "rgb(255 0 10)" as "#ff000a". */
function hex(color: string): string {
  return `#${[...color.matchAll(/\d+/g)].map(([channel]) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}

test("without color more distress is darker at every step, and lines, signs and grounds stay apart", () => {
  const ramp = Array.from({ length: 5 }, (_, k) => luminance(hex(distressColor(25 * k))));
  for (let k = 1; k < ramp.length; k++) expect(ramp[k - 1] - ramp[k], `step ${k}`).toBeGreaterThan(0.1);
  for (const theme of ["light", "contrast", "dark"] as const) {
    const color = tokens(theme);
    // The rim carries a person's shape whatever their fill, on their disc and on the halo around them.
    for (const around of ["disc", "halo"]) expect(ratio(color["rim"], color[around]), around).toBeGreaterThanOrEqual(3);
    // A and B also differ in dash and weight; their gray alone must not be lost on the mark of an event.
    for (const series of ["series-a", "series-b"])
      expect(ratio(color[series], color["mark"]), series).toBeGreaterThanOrEqual(4.5);
  }
});
