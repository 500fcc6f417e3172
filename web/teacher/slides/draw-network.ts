import { distressAt, weekOf } from "../../network/at-moment.ts";
import { drawHouses, drawOutlines } from "../../network/draw-groups.ts";
import { drawDiscs, PeoplePainter } from "../../network/draw-people.ts";
import { drawTies } from "../../network/draw-ties.ts";
import { geometry } from "../../network/geometry.ts";
import { paletteOf } from "../../network/palette.ts";
import { panelTies } from "../../network/ties.ts";
import type { Positions, RunSet } from "../../worker/protocol.ts";
import { stillGroups } from "./still-signs.ts";

/** What a still of a network shows. */
export interface NetworkStill {
  readonly runs: RunSet;
  readonly positions: Positions;
  readonly variant: number;
  readonly week: number;
}

/**
 * Draws a network as it stands in a week: the page's own picture, on a canvas of its own.
 * @param scale picture dots for each unit of width and height
 * @param themed whose theme the colors are of
 */
export function networkStill(
  { runs, positions, variant, week }: NetworkStill,
  width: number,
  height: number,
  scale: number,
  themed: Element,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  const run = runs.variants[variant];
  if (context === null || run === undefined) return canvas;
  context.scale(scale, scale);
  const palette = paletteOf(themed);
  const place = geometry(positions, width, height);
  const groups = stillGroups(runs, variant, week);
  drawOutlines(context, groups, place, palette);
  drawTies(context, panelTies(run, [run], runs.people, runs.pairs, week), place, palette, false);
  drawDiscs(context, place, runs.people.identities, palette);
  const now = {
    distress: distressAt(run, week, new Float32Array(runs.people.size)),
    identities: runs.people.identities,
    meant: null,
    absent: weekOf(run.people.absent, runs.people.size, week),
  };
  new PeoplePainter(runs.people.size).draw(context, place, now, palette);
  drawHouses(context, groups, place, palette);
  return canvas;
}
