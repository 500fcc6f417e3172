import type { Geometry, Point } from "../../network/geometry.ts";
import type { EditableTie } from "./editable.ts";

/** The tie nearest to a point, if it is within reach of it; ties that are cut are not there. */
export function tieAt({ x, y }: Geometry, ties: readonly EditableTie[], [px, py]: Point, reach: number): number | null {
  let nearest: number | null = null;
  let least = reach * reach;
  ties.forEach(({ from, to, mark }, at) => {
    if (mark === "cut") return;
    const [dx, dy] = [x[to] - x[from], y[to] - y[from]];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - x[from]) * dx + (py - y[from]) * dy) / length));
    const distance = (px - x[from] - along * dx) ** 2 + (py - y[from] - along * dy) ** 2;
    if (distance > least) return;
    least = distance;
    nearest = at;
  });
  return nearest;
}

/** The ties that a line from one point to another crosses. */
export function tiesAcross({ x, y }: Geometry, ties: readonly EditableTie[], one: Point, other: Point): readonly number[] {
  return ties.flatMap(({ from, to, mark }, at) =>
    mark !== "cut" && cross(one, other, [x[from], y[from]], [x[to], y[to]]) ? [at] : [],
  );
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** On which side of a line a point lies. */
function side([ax, ay]: Point, [bx, by]: Point, [px, py]: Point): boolean {
  return (bx - ax) * (py - ay) > (by - ay) * (px - ax);
}
