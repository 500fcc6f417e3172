import type { PastTie } from "../ties/person-ties.ts";
import type { Geometry } from "./geometry.ts";
import type { Palette } from "./palette.ts";
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
 * The still layer: every tie of a panel in a week. Each width is one path, so a thousand ties are two dozen strokes. `behind`
 * pales them all, for the ties of one person to be drawn over them.
 */
export function drawTies(
  context: CanvasRenderingContext2D,
  ties: PanelTies,
  place: Geometry,
  palette: Palette,
  behind: boolean,
): void {
  context.clearRect(0, 0, place.width, place.height);
  context.lineCap = "round";
  context.lineJoin = "round";
  const crowd = crowding(ties, place);
  const strength = behind ? crowd.behind : 1;
  if (crowd.ended) drawEnded(context, ties.ended, place, palette, strength * endedOpacity, crowd.thin * 1.6);
  for (const shared of [1, 0] as const) {
    for (const began of [0, 1] as const) {
      context.setLineDash(began === 1 ? dashes : []);
      context.globalAlpha = (shared === 1 ? (behind ? sharedBehind : sharedOpacity) : 1) * crowd.opacity * strength;
      context.strokeStyle = palette.support;
      for (let width = 0; width < widthClasses; width++) {
        context.lineWidth = crowd.thin + ((crowd.thick - crowd.thin) * width) / (widthClasses - 1);
        context.beginPath();
        for (let k = 0; k < ties.from.length; k++) {
          if (ties.shared[k] !== shared || ties.began[k] !== began || ties.width[k] !== width || ties.harmful[k] === 1) continue;
          context.moveTo(place.x[ties.from[k]], place.y[ties.from[k]]);
          context.lineTo(place.x[ties.to[k]], place.y[ties.to[k]]);
        }
        context.stroke();
      }
      context.globalAlpha = (shared === 1 ? 0.6 : 1) * strength;
      context.strokeStyle = palette.harm;
      context.lineWidth = crowd.zigzag;
      context.beginPath();
      for (let k = 0; k < ties.from.length; k++) {
        if (ties.shared[k] === shared && ties.began[k] === began && ties.harmful[k] === 1)
          zigzag(context, place, ties.from[k], ties.to[k]);
      }
      context.stroke();
    }
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function drawEnded(
  context: CanvasRenderingContext2D,
  ended: Uint32Array,
  { x, y }: Geometry,
  palette: Palette,
  opacity: number,
  width: number,
): void {
  context.setLineDash(dots);
  context.globalAlpha = opacity;
  context.strokeStyle = palette.support;
  context.lineWidth = width;
  context.beginPath();
  for (let k = 0; k < ended.length; k += 2) {
    context.moveTo(x[ended[k]], y[ended[k]]);
    context.lineTo(x[ended[k + 1]], y[ended[k + 1]]);
  }
  context.stroke();
}

/** Ties that a person had and has no more. */
export function drawPastTiesOf(
  context: CanvasRenderingContext2D,
  person: number,
  past: readonly PastTie[],
  place: Geometry,
  palette: Palette,
): void {
  const pairs = Uint32Array.from(past.flatMap(({ other }) => [person, other]));
  drawEnded(context, pairs, place, palette, 1, 1.9);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Ties of one person, in full strength. */
export function drawTiesOf(
  context: CanvasRenderingContext2D,
  person: number,
  ties: PanelTies,
  place: Geometry,
  palette: Palette,
): void {
  for (const harmful of [0, 1] as const) {
    for (const began of [0, 1] as const) {
      context.setLineDash(began === 1 ? dashes : []);
      context.strokeStyle = harmful === 1 ? palette.harm : palette.support;
      context.lineWidth = 1.9;
      context.beginPath();
      for (let k = 0; k < ties.from.length; k++) {
        if (ties.harmful[k] !== harmful || ties.began[k] !== began) continue;
        if (ties.from[k] !== person && ties.to[k] !== person) continue;
        if (harmful === 1) zigzag(context, place, ties.from[k], ties.to[k]);
        else {
          context.moveTo(place.x[ties.from[k]], place.y[ties.from[k]]);
          context.lineTo(place.x[ties.to[k]], place.y[ties.to[k]]);
        }
      }
      context.stroke();
    }
  }
  context.setLineDash([]);
}

/** How ties are drawn by how many there are on how little room. */
interface Crowd {
  readonly thin: number;
  readonly thick: number;
  readonly zigzag: number;
  readonly opacity: number;
  /** Opacity of all ties while one person's are looked at. */
  readonly behind: number;
  /** Whether ties that have ended are drawn for everybody, or only for the person looked at. */
  readonly ended: boolean;
}

/** Hundreds of ties on a small panel are drawn thinner and paler, or there would be nothing to see but them. */
function crowding({ from }: PanelTies, { width, height }: Geometry): Crowd {
  const density = (from.length * 1000) / Math.max(1, width * height); // 1 for a mock-up of forty people
  if (density < 2) return { thin: 0.9, thick: 3.2, zigzag: 1.9, opacity: 1, behind: 0.4, ended: true };
  if (density < 5) return { thin: 0.7, thick: 2, zigzag: 1.4, opacity: 0.8, behind: 0.35, ended: true };
  return { thin: 0.6, thick: 1.3, zigzag: 1.1, opacity: 0.7, behind: 0.32, ended: false };
}

/** Amplitude a third of the radius, wavelength the radius; the ends stay outside the rims. */
function zigzag(context: CanvasRenderingContext2D, { x, y, radius }: Geometry, from: number, to: number): void {
  const dx = x[to] - x[from];
  const dy = y[to] - y[from];
  const length = Math.sqrt(dx * dx + dy * dy);
  const inset = Math.min(radius * 1.3, length / 3);
  const wave = Math.max(radius, 4);
  const turns = Math.max(2, Math.round((2 * (length - 2 * inset)) / wave));
  const high = Math.max(radius / 3, 1.4);
  if (length === 0) return;
  for (let turn = 0; turn <= turns; turn++) {
    const along = (inset + ((length - 2 * inset) * turn) / turns) / length;
    const aside = turn === 0 || turn === turns ? 0 : ((turn % 2 === 0 ? 1 : -1) * high) / length;
    const px = x[from] + along * dx - aside * dy;
    const py = y[from] + along * dy + aside * dx;
    if (turn === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
}
