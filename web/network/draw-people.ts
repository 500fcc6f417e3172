import { coverCrowd, crowdFrom, drawCrowd } from "./draw-crowd.ts";
import { drawSelfEsteem, drawStripes, outlines, type ShownLayers } from "./draw-layers.ts";
import { circleHeight, diamondHeight, diamondReach } from "./fill.ts";
import type { Geometry } from "./geometry.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { levelColors, levelOf, levels } from "./ramp.ts";

/** Below this radius a level inside a mark cannot be read: the whole mark takes its color. */
export const fillRadius = 8;

/**
 * The radius from which on a picture fills its marks. One that does goes on with somewhat less: its legend says more then, takes more
 * room, and without this the marks would grow and shrink for ever.
 */
export function fillFrom(fills: boolean): number {
  return fills ? 0.75 * fillRadius : fillRadius;
}

/** Opacity of the rim of people who have left. */
export const absentRim = 0.4;

/** How far the halo of a crowd's marks reaches. */
const crowdHalo = 1.6;

/** Opacity of what is drawn over people who are not meant now. */
const veil = 0.7;

/** What the moving layer shows of people at one moment. */
export interface Moment {
  /** Shown distress, 0 to 100, person by person. */
  readonly distress: Float32Array;
  /** Devalued identities as bits: whoever has one is a diamond. */
  readonly identities: Uint32Array;
  /** People who are not meant now are paler; null means all are meant. */
  readonly meant: ReadonlySet<number> | null;
  /** 1 for people who have left: a pale empty mark where they were. */
  readonly absent: ArrayLike<number>;
  /** What else marks show, where they are large enough. */
  readonly layers?: ShownLayers;
}

/** The moving layer: everybody's mark, one path for each level of distress, all outlines in one. */
export class PeoplePainter {
  /** People by level, and where each level begins: a counting sort without making anything. */
  readonly #order: Uint32Array;
  readonly #level: Uint8Array;
  readonly #first = new Uint32Array(levels + 1);
  readonly #next = new Uint32Array(levels + 1);

  constructor(size: number) {
    this.#order = new Uint32Array(size);
    this.#level = new Uint8Array(size);
  }

  draw(context: Pen, place: Geometry, now: Moment, palette: Palette): void {
    this.drawMarks(context, place, now, palette);
    drawRims(context, place, now, palette);
  }

  /** All that may change in every frame: everything but the rims, which `drawRims` draws above it. */
  drawMarks(context: Pen, place: Geometry, { distress, identities, meant, absent, layers }: Moment, palette: Palette): void {
    const { radius } = place;
    const small = isSmall(place);
    this.#sort(distress);
    coverAbsent(context, place, identities, absent, palette);
    if (distress.length > crowdFrom) {
      drawCrowd(context, place, { order: this.#order, first: this.#first }, identities, absent, palette);
      if (meant === null) return;
      context.globalAlpha = veil;
      coverCrowd(context, place, identities, palette.paper, 0.6, (i) => !meant.has(i));
      context.globalAlpha = 1;
      return;
    }
    context.lineJoin = "round";

    for (let level = 0; level < levels; level++) {
      const from = this.#first[level];
      const end = this.#first[level + 1];
      if (from === end) continue;
      context.beginPath();
      for (let k = from; k < end; k++) {
        const i = this.#order[k];
        if (absent[i] === 1) continue;
        if (small) mark(context, place.x[i], place.y[i], radius, identities[i] !== 0);
        else fill(context, place.x[i], place.y[i], radius, identities[i] !== 0, distress[i] / 100);
      }
      context.fillStyle = levelColors[level];
      context.fill();
    }

    const more = small ? undefined : layers;
    if (more?.internalizedStigma != null)
      drawStripes(context, place, identities, distress, more.internalizedStigma, absent, palette);
    if (more?.selfEsteem != null) drawSelfEsteem(context, place, identities, more.selfEsteem, absent, palette);
    if (meant === null) return;
    trace(context, place, identities, (i) => !meant.has(i));
    context.globalAlpha = veil;
    context.fillStyle = palette.paper;
    context.fill();
    context.globalAlpha = 1;
  }

  #sort(distress: Float32Array): void {
    const first = this.#first.fill(0);
    for (let i = 0; i < distress.length; i++) first[(this.#level[i] = levelOf(distress[i])) + 1]++;
    for (let level = 0; level < levels; level++) first[level + 1] += first[level];
    this.#next.set(first);
    for (let i = 0; i < distress.length; i++) this.#order[this.#next[this.#level[i]]++] = i;
  }
}

/** Nothing stands where somebody has left: paper over their disc and its halo, which would be the brightest thing in the dark. */
function coverAbsent(
  context: Pen,
  place: Geometry,
  identities: Uint32Array,
  absent: ArrayLike<number>,
  { paper }: Palette,
): void {
  let gone = 0;
  for (let i = 0; i < absent.length; i++) gone += absent[i];
  if (gone === 0) return;
  if (identities.length > crowdFrom) {
    coverCrowd(context, place, identities, paper, crowdHalo, (i) => absent[i] === 1);
    return;
  }
  context.lineJoin = "round";
  trace(context, place, identities, (i) => absent[i] === 1);
  context.strokeStyle = paper;
  context.lineWidth = haloOf(place);
  context.stroke();
  context.fillStyle = paper;
  context.fill();
}

/** What rims show: who is there and, where marks are large enough, their resilience. */
export type RimsShown = Pick<Moment, "identities" | "absent" | "layers">;

/** Rims around everybody's mark, in one path: pale around those who have left. A crowd's marks have their own. */
export function drawRims(context: Pen, place: Geometry, { identities, absent, layers }: RimsShown, palette: Palette): void {
  if (identities.length > crowdFrom) return;
  const { radius } = place;
  context.lineJoin = "round";
  context.strokeStyle = palette.rim;
  context.lineWidth = outlineOf(place);
  let gone = 0;
  for (let i = 0; i < absent.length; i++) gone += absent[i];
  const third = isSmall(place) ? null : (layers?.resilience ?? null);
  if (third === null) {
    trace(context, place, identities, gone === 0 ? null : (i) => absent[i] !== 1);
    context.stroke();
  } else {
    outlines.forEach((share, level) => {
      context.lineWidth = share * outlineOf(place);
      context.setLineDash(level === 0 ? [0.5 * radius, 0.3 * radius] : []);
      trace(context, place, identities, (i) => absent[i] !== 1 && third[i] === level);
      context.stroke();
    });
    context.setLineDash([]);
    context.lineWidth = outlineOf(place);
  }
  if (gone === 0) return;
  context.globalAlpha = absentRim;
  context.strokeStyle = palette.ink;
  trace(context, place, identities, (i) => absent[i] === 1);
  context.stroke();
  context.globalAlpha = 1;
}

/** What stands behind everybody's mark and never moves: the disc, and a halo that keeps ties off it. */
export function drawDiscs(context: Pen, place: Geometry, identities: Uint32Array, palette: Palette): void {
  if (identities.length > crowdFrom) {
    coverCrowd(context, place, identities, palette.halo, crowdHalo, null);
    return;
  }
  context.lineJoin = "round";
  trace(context, place, identities, null);
  context.strokeStyle = palette.halo;
  context.lineWidth = haloOf(place);
  context.stroke();
  context.fillStyle = palette.disc;
  context.fill();
}

/** Two rings in accent around the person chosen, one around the person pointed at. */
export function drawRings(context: Pen, { x, y, radius }: Geometry, person: number, chosen: boolean, palette: Palette): void {
  context.strokeStyle = palette.accent;
  context.lineWidth = chosen ? 3 : 2;
  context.beginPath();
  context.arc(x[person], y[person], radius + 3 + 0.1 * radius, 0, 2 * Math.PI);
  context.stroke();
  if (!chosen) return;
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(x[person], y[person], radius + 7 + 0.12 * radius, 0, 2 * Math.PI);
  context.stroke();
}

/** Whether marks are too small for a level in them: each has one color. */
function isSmall({ radius, fillFrom: from = fillRadius }: Geometry): boolean {
  return radius < from;
}

function outlineOf({ radius, outline = 0 }: Geometry): number {
  return Math.max(outline, radius < 6 ? 1.2 : 1.6, 0.17 * radius);
}

/** Width of the line that makes the halo, half of it under the mark. */
function haloOf(place: Geometry): number {
  return outlineOf(place) + (isSmall(place) ? 2 : 3.2);
}

function trace(context: Pen, { x, y, radius }: Geometry, identities: Uint32Array, only: ((i: number) => boolean) | null): void {
  context.beginPath();
  for (let i = 0; i < x.length; i++) if (only === null || only(i)) mark(context, x[i], y[i], radius, identities[i] !== 0);
}

function mark(context: Pen, x: number, y: number, radius: number, diamond: boolean): void {
  if (!diamond) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const reach = radius * diamondReach;
  context.moveTo(x, y - reach);
  context.lineTo(x + reach, y);
  context.lineTo(x, y + reach);
  context.lineTo(x - reach, y);
  context.closePath();
}

/** The lower part of a mark, up to where a share of its area lies below. */
function fill(context: Pen, x: number, y: number, radius: number, diamond: boolean, share: number): void {
  if (!diamond) {
    const top = 1 - circleHeight(share); // from the middle, down positive
    const half = Math.sqrt(Math.max(0, 1 - top * top));
    const angle = Math.atan2(top, half);
    context.moveTo(x + half * radius, y + top * radius);
    context.arc(x, y, radius, angle, Math.PI - angle);
    context.closePath();
    return;
  }
  const reach = radius * diamondReach;
  const top = 1 - diamondHeight(share);
  const half = 1 - Math.abs(top);
  context.moveTo(x, y + reach);
  if (top < 0) {
    context.lineTo(x - reach, y);
    context.lineTo(x - half * reach, y + top * reach);
    context.lineTo(x + half * reach, y + top * reach);
    context.lineTo(x + reach, y);
  } else {
    context.lineTo(x - half * reach, y + top * reach);
    context.lineTo(x + half * reach, y + top * reach);
  }
  context.closePath();
}
