import type { Geometry } from "./geometry.ts";
import type { Palette } from "./palette.ts";
import { type PanelTies, widthClasses } from "./ties.ts";

/** Opacity of ties that every panel has: what differs stands out. */
const sharedOpacity = 0.45;
/** Opacity of all ties while one person's are looked at. */
const behindOpacity = 0.4;

/**
 * The static layer: every tie of a panel. Each width is one path, so a thousand ties are a dozen strokes. `behind` pales
 * them all, for the ties of one person to be drawn over them.
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
  const strength = behind ? behindOpacity : 1;
  for (const shared of [1, 0] as const) {
    context.globalAlpha = (shared === 1 ? sharedOpacity : 1) * crowd.opacity * strength;
    context.strokeStyle = palette.support;
    for (let width = 0; width < widthClasses; width++) {
      context.lineWidth = crowd.thin + ((crowd.thick - crowd.thin) * width) / (widthClasses - 1);
      context.beginPath();
      for (let k = 0; k < ties.from.length; k++) {
        if (ties.shared[k] !== shared || ties.width[k] !== width || ties.harmful[k] === 1) continue;
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
      if (ties.shared[k] === shared && ties.harmful[k] === 1) zigzag(context, place, ties.from[k], ties.to[k]);
    }
    context.stroke();
  }
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
    context.strokeStyle = harmful === 1 ? palette.harm : palette.support;
    context.lineWidth = 1.9;
    context.beginPath();
    for (let k = 0; k < ties.from.length; k++) {
      if (ties.harmful[k] !== harmful || (ties.from[k] !== person && ties.to[k] !== person)) continue;
      if (harmful === 1) zigzag(context, place, ties.from[k], ties.to[k]);
      else {
        context.moveTo(place.x[ties.from[k]], place.y[ties.from[k]]);
        context.lineTo(place.x[ties.to[k]], place.y[ties.to[k]]);
      }
    }
    context.stroke();
  }
}

/** Hundreds of ties on a small panel are drawn thinner and paler, or there would be nothing to see but them. */
function crowding(
  { from }: PanelTies,
  { width, height }: Geometry,
): { thin: number; thick: number; zigzag: number; opacity: number } {
  const density = (from.length * 1000) / Math.max(1, width * height); // 1 for a mock-up of forty people
  if (density < 2) return { thin: 0.9, thick: 3.2, zigzag: 1.9, opacity: 1 };
  if (density < 5) return { thin: 0.7, thick: 2, zigzag: 1.4, opacity: 0.8 };
  return { thin: 0.6, thick: 1.3, zigzag: 1.1, opacity: 0.7 };
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
