import type { Mark } from "../../../src/experiment/report/figure.ts";
import type { Spot } from "./asks.ts";

/**
 * The spots of a figure, one a point, from left to right. What is drawn last stands for the point: its mean lies above the dots of
 * its repeats. Marks that stand for no point, and lines of intervals, are none.
 */
export function spotsOf(marks: readonly (Mark | string)[]): readonly Spot[] {
  const found = new Map<number, Spot>();
  const walk = (all: readonly (Mark | string)[]) => {
    for (const mark of all) {
      if (typeof mark === "string") continue;
      const spot = mark.point === undefined ? null : spotOf(mark.point, mark);
      if (spot !== null) found.set(spot.at, spot);
      if (mark.point === undefined) walk(mark.inner);
    }
  };
  walk(marks);
  return [...found.values()].sort((a, b) => a.x - b.x || a.y - b.y);
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function spotOf(at: number, mark: Mark): Spot | null {
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let round = true;
  const walk = (one: Mark) => {
    const shape = boxOf(one);
    if (shape !== null) {
      round &&= one.tag !== "rect";
      box.left = Math.min(box.left, shape.left);
      box.top = Math.min(box.top, shape.top);
      box.right = Math.max(box.right, shape.right);
      box.bottom = Math.max(box.bottom, shape.bottom);
    }
    for (const inner of one.inner) if (typeof inner !== "string") walk(inner);
  };
  walk(mark);
  if (box.left > box.right) return null;
  const [halfWidth, halfHeight] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  return { at, x: box.left + halfWidth, y: box.top + halfHeight, halfWidth, halfHeight, round };
}

/** The room that a circle, a rectangle or a closed outline takes; null for anything else. */
function boxOf({ tag, attributes }: Mark): Box | null {
  const number = (name: string) => Number(attributes[name] ?? 0);
  if (tag === "circle") {
    const [x, y, r] = [number("cx"), number("cy"), number("r")];
    return { left: x - r, top: y - r, right: x + r, bottom: y + r };
  }
  if (tag === "rect") {
    const [x, y] = [number("x"), number("y")];
    return { left: x, top: y, right: x + number("width"), bottom: y + number("height") };
  }
  const d = String(attributes["d"] ?? "");
  if (tag !== "path" || !/^M[^a-zA-Z]*(L[^a-zA-Z]*)+Z$/.test(d)) return null;
  const places = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
