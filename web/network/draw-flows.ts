import { bolt, chevrons } from "../person/flow-signs.tsx";
import type { Flows } from "../person/flows.ts";
import type { Geometry } from "./geometry.ts";
import type { Palette } from "./palette.ts";

/** How much smaller the signs are than in the picture of one person. */
const scale = 0.7;

/** What came over one person's ties: chevrons toward them for help, a bolt at their rim for hurt. */
export function drawFlows(
  context: CanvasRenderingContext2D,
  person: number,
  { help, hurt }: Flows,
  place: Geometry,
  palette: Palette,
): void {
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const other of help) {
    enter(context, place, person, other, freeSpot(place, person, other), true);
    const path = new Path2D(chevrons);
    context.strokeStyle = palette.paper;
    context.lineWidth = 6;
    context.stroke(path);
    context.strokeStyle = palette.ink;
    context.lineWidth = 2.6;
    context.stroke(path);
    context.restore();
  }
  for (const other of hurt) {
    enter(context, place, person, other, rimOf(place.radius), false);
    const path = new Path2D(bolt);
    context.strokeStyle = palette.paper;
    context.lineWidth = 4;
    context.stroke(path);
    context.fillStyle = palette.harm;
    context.fill(path);
    context.restore();
  }
}

/** Pixels from the middle of the person chosen to where a sign clears both of their rings. */
function rimOf(radius: number): number {
  return 1.12 * radius + 7 + 12 * scale;
}

/** Pixels along a tie where chevrons cover nobody: the middle if it is free, else as near to it as there is room. */
function freeSpot({ x, y, radius }: Geometry, person: number, other: number): number {
  const dx = x[other] - x[person];
  const dy = y[other] - y[person];
  const length = Math.sqrt(dx * dx + dy * dy);
  const least = rimOf(radius);
  const clear = (radius + 11 * scale) ** 2;
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]) {
    if (share * length < least) continue;
    const px = x[person] + share * dx;
    const py = y[person] + share * dy;
    if (x.every((_, i) => (x[i] - px) ** 2 + (y[i] - py) ** 2 > clear)) return share * length;
  }
  return Math.max(least, length / 2);
}

/** Moves the origin onto a tie, some pixels from the person, turned toward them where the sign points. `restore` leaves. */
function enter(
  context: CanvasRenderingContext2D,
  { x, y }: Geometry,
  person: number,
  other: number,
  away: number,
  turned: boolean,
): void {
  const dx = x[person] - x[other];
  const dy = y[person] - y[other];
  const length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
  const share = away / length;
  context.save();
  context.translate(x[person] - share * dx, y[person] - share * dy);
  if (turned) context.rotate(Math.atan2(dy, dx));
  context.scale(scale, scale);
}
