import { useMeasured } from "../controls/use-measured.ts";

/** Inner size of an element in whole pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Follows the size of the element that carries the returned ref. */
export function useBox() {
  return useMeasured<Box>({ width: 404, height: 246 }, boxOf);
}

/** Inner width and height of an element; null while it takes no room. */
export function boxOf(element: HTMLElement) {
  const width = Math.floor(element.clientWidth);
  const height = Math.floor(element.clientHeight);
  return width === 0 || height === 0 ? null : { width, height };
}
