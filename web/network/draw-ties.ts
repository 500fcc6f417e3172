import type { PastTie } from "../ties/person-ties.ts";
import type { Geometry } from "./geometry.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { type PanelTies, widthClasses } from "./ties.ts";

/** Opacity of ties that every panel has: what differs stands out. Behind one person's ties there is less to tell apart. */
const sharedOpacity = 0.45;
const sharedBehind = 0.75;
/** Opacity of ties that are gone. */
const endedOpacity = 0.55;

/** Ties that began after the start are dashed, ties that have ended dotted. */
const dashes = [5, 3.5] as const;
const dots = [0.1, 4.5] as const;

/**
 * The still layer: every tie of a panel in a week, on a canvas that is empty before. `behind` pales them all, for the ties of
 * one person to be drawn over them.
 */
export function drawTies(
  context: CanvasRenderingContext2D,
  ties: PanelTies,
  place: Geometry,
  palette: Palette,
  behind: boolean,
): void {
  context.clearRect(0, 0, place.width, place.height);
  drawAllTies(context, ties, place, palette, behind);
}

/**
 * The same over whatever is there. Each tie is a stroke of its own: without a graphics card one long path that crosses itself
 * a thousand times takes three times as long.
 */
export function drawAllTies(pen: Pen, ties: PanelTies, place: Geometry, palette: Palette, behind: boolean): void {
  const crowd = crowding(ties, place);
  const strength = behind ? crowd.behind : 1;
  if (crowd.ended) drawEnded(pen, ties.ended, place, palette, strength * endedOpacity, crowd.thin * 1.6);
  for (const shared of [1, 0] as const) {
    const pale = shared === 1 ? (behind ? sharedBehind : sharedOpacity) : 1;
    for (const began of [0, 1] as const) {
      pen.globalAlpha = pale * crowd.opacity * strength;
      for (let width = 0; width < widthClasses; width++) {
        const thick = crowd.thin + ((crowd.thick - crowd.thin) * width) / (widthClasses - 1);
        usePen(pen, palette.support, thick, began === 1);
        for (let k = 0; k < ties.from.length; k++) {
          if (ties.shared[k] === shared && ties.began[k] === began && ties.width[k] === width && ties.harmful[k] === 0)
            line(pen, place, ties.from[k], ties.to[k]);
        }
      }
      pen.globalAlpha = (shared === 1 ? 0.6 : 1) * crowd.harm * strength;
      usePen(pen, palette.harm, crowd.zigzag, began === 1);
      for (let k = 0; k < ties.from.length; k++) {
        if (ties.shared[k] === shared && ties.began[k] === began && ties.harmful[k] === 1)
          zigzag(pen, place, ties.from[k], ties.to[k], crowd.wave);
      }
    }
  }
  rest(pen);
}

/** Ties of one person, in full strength. */
export function drawTiesOf(context: Pen, person: number, ties: PanelTies, place: Geometry, palette: Palette): void {
  for (let k = 0; k < ties.from.length; k++) {
    if (ties.from[k] !== person && ties.to[k] !== person) continue;
    usePen(context, ties.harmful[k] === 1 ? palette.harm : palette.support, 1.9, ties.began[k] === 1);
    if (ties.harmful[k] === 1) zigzag(context, place, ties.from[k], ties.to[k], place.radius);
    else line(context, place, ties.from[k], ties.to[k]);
  }
  rest(context);
}

/** Ties that a person had and has no more. */
export function drawPastTiesOf(context: Pen, person: number, past: readonly PastTie[], place: Geometry, palette: Palette): void {
  const pairs = Uint32Array.from(past.flatMap(({ other }) => [person, other]));
  drawEnded(context, pairs, place, palette, 1, 1.9);
  rest(context);
}

function drawEnded(context: Pen, ended: Uint32Array, place: Geometry, palette: Palette, opacity: number, width: number): void {
  context.globalAlpha = opacity;
  context.strokeStyle = palette.support;
  context.lineWidth = width;
  context.lineCap = "round";
  context.setLineDash(dots);
  for (let k = 0; k < ended.length; k += 2) line(context, place, ended[k], ended[k + 1]);
}

/** Sets how the next ties are drawn. Butt ends: rounding a thousand of them takes time and shows nothing. */
function usePen(context: Pen, color: string, width: number, dashed: boolean): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineCap = "butt";
  context.lineJoin = "miter";
  context.setLineDash(dashed ? dashes : []);
}

function rest(context: Pen): void {
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function line(context: Pen, { x, y }: Geometry, from: number, to: number): void {
  context.beginPath();
  context.moveTo(x[from], y[from]);
  context.lineTo(x[to], y[to]);
  context.stroke();
}

/** How ties are drawn by how many there are on how little room. */
interface Crowd {
  readonly thin: number;
  readonly thick: number;
  readonly zigzag: number;
  readonly opacity: number;
  /** Opacity of harmful ties, and pixels from one peak of their zigzag to the next. */
  readonly harm: number;
  readonly wave: number;
  /** Opacity of all ties while one person's are looked at. */
  readonly behind: number;
  /** Whether ties that have ended are drawn for everybody, or only for the person looked at. */
  readonly ended: boolean;
}

/** Hundreds of ties on a small panel are drawn thinner and paler, or there would be nothing to see but them. */
function crowding({ from }: PanelTies, { width, height, radius }: Geometry): Crowd {
  const density = (from.length * 1000) / Math.max(1, width * height); // 1 for a mock-up of forty people
  const wave = Math.max(radius, 4);
  if (density < 2) return { thin: 0.9, thick: 3.2, zigzag: 1.9, opacity: 1, harm: 1, wave, behind: 0.4, ended: true };
  if (density < 5) return { thin: 0.7, thick: 2, zigzag: 1.4, opacity: 0.75, harm: 1, wave, behind: 0.35, ended: true };
  return { thin: 0.6, thick: 1.3, zigzag: 1.1, opacity: 0.6, harm: 0.8, wave: Math.max(wave, 7), behind: 0.3, ended: false };
}

/** Amplitude a third of the radius; the ends stay outside the rims. */
function zigzag(context: Pen, { x, y, radius }: Geometry, from: number, to: number, wave: number): void {
  const dx = x[to] - x[from];
  const dy = y[to] - y[from];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return;
  const inset = Math.min(radius * 1.3, length / 3);
  const turns = Math.max(2, Math.round((2 * (length - 2 * inset)) / Math.max(wave, 4)));
  const high = Math.max(radius / 3, 1.4);
  context.beginPath();
  for (let turn = 0; turn <= turns; turn++) {
    const along = (inset + ((length - 2 * inset) * turn) / turns) / length;
    const aside = turn === 0 || turn === turns ? 0 : ((turn % 2 === 0 ? 1 : -1) * high) / length;
    const px = x[from] + along * dx - aside * dy;
    const py = y[from] + along * dy + aside * dx;
    if (turn === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.stroke();
}
