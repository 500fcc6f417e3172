import type { Point } from "./geometry.ts";

/**
 * A round outline around some points, as an SVG path: the convex hull, every side moved out by a distance, corners as arcs.
 * One point gives a circle, two a capsule, none nothing.
 */
export function hullPath(points: readonly Point[], away: number): string {
  const corners = convexHull(points);
  if (corners.length === 0) return "";
  if (corners.length === 1) {
    const [x, y] = corners[0];
    return `M${round(x - away)} ${round(y)}a${away} ${away} 0 1 1 ${2 * away} 0a${away} ${away} 0 1 1 ${-2 * away} 0Z`;
  }
  const parts = corners.map((from, k) => {
    const to = corners[(k + 1) % corners.length];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.sqrt(dx * dx + dy * dy);
    // Corners come clockwise on the screen, so that the outside is on the left of each side.
    const [ox, oy] = [(dy / length) * away, (-dx / length) * away];
    const start = `${round(from[0] + ox)} ${round(from[1] + oy)}`;
    const end = `${round(to[0] + ox)} ${round(to[1] + oy)}`;
    return `${k === 0 ? "M" : `A${away} ${away} 0 0 1 `}${start}L${end}`;
  });
  const [first, second] = corners;
  const [dx, dy] = [second[0] - first[0], second[1] - first[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  const home = `${round(first[0] + (dy / length) * away)} ${round(first[1] - (dx / length) * away)}`;
  return `${parts.join("")}A${away} ${away} 0 0 1 ${home}Z`;
}

/** The corners of the convex hull, clockwise on the screen (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const different = sorted.filter(([x, y], k) => k === 0 || x !== sorted[k - 1][0] || y !== sorted[k - 1][1]);
  if (different.length < 3) return different;
  const half = (list: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of list) {
      while (kept.length >= 2 && turn(kept[kept.length - 2], kept[kept.length - 1], point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(different), ...half([...different].reverse())];
}

/** Above 0 where the way turns right on the screen, whose y grows downward. */
function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
