import { membersIn } from "../worker/group-record.ts";
import type { VariantRun } from "../worker/protocol.ts";
import type { Geometry } from "./geometry.ts";
import { convexHull } from "./hull.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";

/** A group that runs in the week that is drawn, or will later on. */
export interface ShownGroup {
  readonly name: string;
  readonly safe: boolean;
  /** By place; two at least. */
  readonly members: readonly number[];
  /** It does not meet yet: these are invited. */
  readonly yet?: boolean;
}

/**
 * The groups that ran in a recorded week and that two people or more belonged to: as the week before left them, for what
 * begins or ends with a line of interventions does so between weeks.
 */
export function groupsIn({ groups }: VariantRun, size: number, week: number): readonly ShownGroup[] {
  const row = Math.max(0, week - 1);
  return groups.names
    .map((name, g) => ({ name, safe: groups.safe[g] === 1, members: membersIn(groups, size, g, row) }))
    .filter(({ members }) => members.length > 1);
}

/** The groups that do not run in a recorded week and will in a later one, with those who belong to them when they begin. */
export function groupsToCome({ groups }: VariantRun, size: number, week: number): readonly ShownGroup[] {
  const row = Math.max(0, week - 1);
  return groups.names.flatMap((name, g) => {
    const opens = (at: number) => groups.open[groups.block[at] * groups.names.length + g] === 1;
    let first = row;
    while (first < groups.block.length && !opens(first)) first++;
    if (first === row || first === groups.block.length) return [];
    return [{ name, safe: groups.safe[g] === 1, members: membersIn(groups, size, g, first), yet: true }];
  });
}

/** Whether a group stands together: an outline around people from everywhere would be around everybody. */
export function isTogether({ members }: ShownGroup, place: Geometry): boolean {
  const corners = convexHull(pointsOf(members, place));
  let twice = 0;
  corners.forEach(([x, y], k) => {
    const [nx, ny] = corners[(k + 1) % corners.length];
    twice += x * ny - nx * y;
  });
  return Math.abs(twice) / 2 <= largestShare * place.width * place.height;
}

/** Share of the picture that an outline may take. */
const largestShare = 0.22;

/** A house around the point 0 0. */
const house = [
  [-6, 0.5],
  [0, -5.5],
  [6, 0.5],
  [4, 0.5],
  [4, 5.5],
  [-4, 5.5],
  [-4, 0.5],
] as const;

/** A dotted outline around each group that stands together, for what is behind everything else. */
export function drawOutlines(pen: Pen, groups: readonly ShownGroup[], place: Geometry, palette: Palette): void {
  for (const group of groups) if (group.yet !== true && isTogether(group, place)) outline(pen, group, place, palette);
}

/** A house beside each member of a group that is spread over the picture; hollow where they are invited and do not meet yet. */
export function drawHouses(pen: Pen, groups: readonly ShownGroup[], place: Geometry, palette: Palette): void {
  for (const group of groups)
    if (group.yet === true || !isTogether(group, place))
      for (const person of group.members) drawHouse(pen, place, person, palette, group.yet === true);
}

/** Where the name of a group stands: above its topmost member, outside of the outline. */
export function nameSpot({ members }: ShownGroup, { x, y, radius, width }: Geometry): { x: number; y: number; right: boolean } {
  const top = members.reduce((best, person) => (y[person] < y[best] ? person : best));
  return { x: x[top], y: Math.max(8, y[top] - awayFor(radius) - 9), right: x[top] < 0.6 * width };
}

/** From the middle of a member to the outline. */
function awayFor(radius: number): number {
  return radius + Math.min(18, 6 + radius);
}

function outline(pen: Pen, { members }: ShownGroup, place: Geometry, palette: Palette): void {
  const corners = convexHull(pointsOf(members, place));
  const away = awayFor(place.radius);
  pen.lineJoin = "round";
  pen.beginPath();
  if (corners.length === 1) pen.arc(corners[0][0], corners[0][1], away, 0, 2 * Math.PI);
  else {
    // Corners come clockwise: the outside of each side is on its left.
    const outward = corners.map(([x, y], k) => {
      const [nx, ny] = corners[(k + 1) % corners.length];
      return Math.atan2(-(nx - x), ny - y);
    });
    corners.forEach(([x, y], k) => {
      const from = outward[(k + corners.length - 1) % corners.length];
      let to = outward[k];
      while (to < from) to += 2 * Math.PI;
      pen.arc(x, y, away, from, to);
    });
    pen.closePath();
  }
  pen.globalAlpha = 0.55;
  pen.fillStyle = palette.supportSoft;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = palette.support;
  pen.lineWidth = 1.6;
  pen.lineCap = "round";
  pen.setLineDash([0.1, 5]);
  pen.stroke();
  pen.setLineDash([]);
}

function drawHouse(pen: Pen, { x, y, radius }: Geometry, person: number, palette: Palette, hollow: boolean): void {
  const scale = Math.max(0.55, Math.min(1, radius / 11));
  const [left, top] = [x[person] + 0.95 * radius + 3 * scale, y[person] - 0.95 * radius - 2 * scale];
  pen.lineJoin = "round";
  pen.beginPath();
  house.forEach(([px, py], k) => {
    if (k === 0) pen.moveTo(left + scale * px, top + scale * py);
    else pen.lineTo(left + scale * px, top + scale * py);
  });
  pen.closePath();
  pen.strokeStyle = palette.paper;
  pen.lineWidth = 3;
  pen.stroke();
  pen.fillStyle = hollow ? palette.paper : palette.support;
  pen.fill();
  if (!hollow) return;
  pen.strokeStyle = palette.support;
  pen.lineWidth = 1.6 * scale;
  pen.stroke();
}

function pointsOf(members: readonly number[], { x, y }: Geometry): readonly (readonly [number, number])[] {
  return members.map((person) => [x[person], y[person]] as const);
}
