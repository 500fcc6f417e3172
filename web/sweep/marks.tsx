import { type ComponentChild, h } from "preact";
import type { Mark } from "../../src/experiment/report/figure.ts";

/** Colors that figures are drawn in, as the page has them in each of its themes. Others are the same in every one: those of ramps. */
const colors: Readonly<Record<string, string>> = {
  "#ddd7ca": "var(--rule)",
  "#8c8374": "var(--edge)",
  "#1f1c17": "var(--ink)",
  "#544e45": "var(--ink-2)",
  "#6f675b": "var(--ink-3)",
  "#005f63": "var(--series-b)",
  "#4a453d": "var(--series-a)",
  "#fbfaf6": "var(--paper)",
  "#fff": "var(--surface)",
};
/** Numbers on a ramp go by the ramp. */
const onRamp = "k-cell-number";

/**
 * Marks of a figure as elements of the page. Their classes are left out: the page has others of the same name, and what they
 * look like stands in their attributes as well.
 */
export function drawnMarks(marks: readonly (Mark | string)[]): ComponentChild[] {
  return marks.map((mark, key) => {
    if (typeof mark === "string") return mark;
    const { tag, attributes, inner } = mark;
    const { class: look, ...own } = attributes;
    return h(tag, { key, ...(look === onRamp ? own : inTheme(own)) }, drawnMarks(inner));
  });
}

function inTheme(attributes: Mark["attributes"]): Mark["attributes"] {
  const { fill, stroke } = attributes;
  return {
    ...attributes,
    ...(fill === undefined ? {} : { fill: colors[fill] ?? fill }),
    ...(stroke === undefined ? {} : { stroke: colors[stroke] ?? stroke }),
  };
}

/** Where a point stands in a figure: its middle, and half of how large its mark is. */
export interface Spot {
  /** Place in the manifest. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly round: boolean;
}

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
