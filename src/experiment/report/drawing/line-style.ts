import type { Mark } from "../figure.ts";
import type { Look } from "./looks.ts";
import { circle, group, mark, path, polyline } from "./marks.ts";

export type Shape = "circle" | "square" | "triangle" | "diamond" | "down";

/** How a line is told from others without color: by dashes, by the shape of its marks and by how full they are. */
export interface LineStyle {
  readonly ink: "" | "-a" | "-ink";
  readonly dash: string | null;
  readonly width: number;
  readonly shape: Shape;
  /** 0 hollow to 1 full. */
  readonly fill: number;
  /** Pixels of a mean's mark. */
  readonly radius: number;
}

const teal = { ink: "", width: 2.6 } as const;
const alone: LineStyle = { ...teal, dash: null, shape: "circle", fill: 1, width: 3, radius: 6 };
const shapes: readonly Shape[] = ["circle", "square", "triangle", "diamond", "down"];
/** From dotted to solid. */
const dashes = ["1.5 6", "5 5", "10 5", "16 5", "16 4 3 4", null] as const;

/** Levels that have an order: from dotted and hollow to solid and full. */
export function orderedStyles(count: number): readonly LineStyle[] {
  if (count === 1) return [alone];
  return Array.from({ length: count }, (_, k) => {
    const part = k / (count - 1);
    return { ...teal, dash: dashes[Math.round(part * (dashes.length - 1))], shape: "circle", fill: part, radius: 6 };
  });
}

/** Levels that have only names: another shape each. */
export function namedStyles(count: number): readonly LineStyle[] {
  if (count === 1) return [alone];
  return Array.from({ length: count }, (_, k) => ({
    ...teal,
    dash: dashes[(dashes.length - 1 - k + dashes.length) % dashes.length],
    shape: shapes[k % shapes.length],
    fill: k % 2 === 0 ? 1 : 0,
    radius: 6,
  }));
}

/** Variants, in the looks that they have everywhere: the first dashed, the second solid; its mark fits into that of the first. */
export function variantStyles(count: number): readonly LineStyle[] {
  if (count === 1) return [alone];
  const known: readonly LineStyle[] = [
    { ink: "-a", dash: "9 6", width: 2.6, shape: "square", fill: 0, radius: 8 },
    { ...alone, width: 3.6, radius: 5 },
    { ink: "-ink", dash: "2 6", width: 2.6, shape: "triangle", fill: 1, radius: 6 },
    { ink: "-ink", dash: "16 5", width: 2.6, shape: "diamond", fill: 0, radius: 6 },
  ];
  return Array.from({ length: count }, (_, k) => known[k] ?? { ...known[2 + (k % 2)], shape: shapes[k % shapes.length] });
}

/** The line itself. */
export function lineMark(style: LineStyle, places: readonly (readonly [number, number])[]): Mark {
  const looks: Record<LineStyle["ink"], Look> = { "": "k-line", "-a": "k-line-a", "-ink": "k-line-ink" };
  const dash = style.dash === null ? {} : { "stroke-dasharray": style.dash };
  const cap = style.dash === "1.5 6" || style.dash === "2 6" ? { "stroke-linecap": "round" } : {};
  return path(looks[style.ink], polyline(places), { "stroke-width": style.width, ...dash, ...cap });
}

/** A mean's mark: paper below, so that a hollow one hides the line. */
export function markerMark(style: LineStyle, x: number, y: number, radius: number): Mark {
  const looks: Record<LineStyle["ink"], Look> = { "": "k-marker", "-a": "k-marker-a", "-ink": "k-marker-ink" };
  const fill = { "fill-opacity": style.fill };
  if (style.shape === "circle") {
    return group([circle("k-paper", x, y, radius + 2), circle(looks[style.ink], x, y, radius, fill)]);
  }
  return group([
    mark("path", "k-paper", { d: outline(style.shape, x, y, radius + 2) }),
    mark("path", looks[style.ink], { d: outline(style.shape, x, y, radius), ...fill }),
  ]);
}

/** A replicate's dot in the look of its line. */
export function dotMark(style: LineStyle, x: number, y: number, radius: number): Mark {
  const looks: Record<LineStyle["ink"], Look> = { "": "k-dot", "-a": "k-dot-a", "-ink": "k-dot-ink" };
  return circle(looks[style.ink], x, y, style.ink === "-a" ? radius - 0.3 : radius);
}

/** The look of a line's label. */
export function labelLook({ ink }: LineStyle): Readonly<Record<string, string>> {
  return ink === "" ? {} : { fill: ink === "-a" ? "#4a453d" : "#1f1c17" };
}

/** Shapes of about one area: a circle of the radius, and others that weigh as much. */
function outline(shape: Exclude<Shape, "circle">, x: number, y: number, radius: number): string {
  const side = 0.8862 * radius;
  const high = 1.2533 * radius;
  const corners: Record<Exclude<Shape, "circle">, readonly (readonly [number, number])[]> = {
    square: [
      [-side, -side],
      [side, -side],
      [side, side],
      [-side, side],
    ],
    diamond: [
      [0, -high],
      [high, 0],
      [0, high],
      [-high, 0],
    ],
    triangle: [
      [0, -1.35 * radius],
      [1.25 * radius, 0.9 * radius],
      [-1.25 * radius, 0.9 * radius],
    ],
    down: [
      [0, 1.35 * radius],
      [1.25 * radius, -0.9 * radius],
      [-1.25 * radius, -0.9 * radius],
    ],
  };
  return `${polyline(corners[shape].map(([right, down]) => [x + right, y + down] as const))}Z`;
}
