import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Inner width of an element and the size of its letters, in pixels. Charts are drawn to it, so that text never scales. */
export interface Size {
  readonly width: number;
  readonly em: number;
}

/** Follows the size of the element that carries the returned ref. */
export function useSize(): readonly [RefObject<HTMLDivElement | null>, Size] {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 640, em: 16 });

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const width = Math.floor(element.clientWidth);
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || 16;
      if (width > 0) setSize((old) => (old.width === width && old.em === em ? old : { width, em }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, size];
}
