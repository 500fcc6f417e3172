import type { Mark } from "../figure.ts";
import { type Look, looks } from "./looks.ts";

type Attributes = Readonly<Record<string, string | number>>;

/** An element with a look: its class, and what the class looks like where no style sheet is. */
export function mark(tag: string, look: Look, attributes: Attributes, inner: readonly (Mark | string)[] = []): Mark {
  return { tag, attributes: { class: look, ...looks[look], ...rounded(attributes) }, inner };
}

/** Several elements as one. */
export function group(inner: readonly Mark[], attributes: Attributes = {}): Mark {
  return { tag: "g", attributes, inner };
}

export function text(look: Look, x: number, y: number, words: string, size: number, attributes: Attributes = {}): Mark {
  return mark("text", look, { x, y, "font-size": size, ...attributes }, [words]);
}

export function segment(look: Look, x1: number, y1: number, x2: number, y2: number, attributes: Attributes = {}): Mark {
  return mark("line", look, { x1, y1, x2, y2, ...attributes });
}

export function circle(look: Look, cx: number, cy: number, r: number, attributes: Attributes = {}): Mark {
  return mark("circle", look, { cx, cy, r, ...attributes });
}

export function path(look: Look, d: string, attributes: Attributes = {}): Mark {
  return mark("path", look, { d, ...attributes });
}

/** The mark, and the point that it stands for. */
export function atPoint(drawn: Mark, point: number | null): Mark {
  return point === null ? drawn : { ...drawn, point };
}

/** A path through places, in order. */
export function polyline(places: readonly (readonly [x: number, y: number])[]): string {
  return places.map(([x, y], k) => `${k === 0 ? "M" : "L"}${short(x)} ${short(y)}`).join("");
}

/** At most two decimals. */
export function short(value: number): number {
  return Math.round(value * 100) / 100;
}

function rounded(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === "number" ? short(value) : value]),
  );
}
