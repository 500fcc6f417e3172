import { emOf, useMeasured } from "../controls/use-measured.ts";

/** Inner width of an element and the size of its letters, in pixels. Charts are drawn to it, so that text never scales. */
export interface Size {
  readonly width: number;
  readonly em: number;
}

/** Follows the size of the element that carries the returned ref. */
export function useSize() {
  return useMeasured<Size>({ width: 640, em: 16 }, sizeOf);
}

function sizeOf(element: HTMLElement) {
  const width = Math.floor(element.clientWidth);
  return width === 0 ? null : { width, em: emOf(element) };
}
