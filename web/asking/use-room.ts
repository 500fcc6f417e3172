import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** The inside of an element and the size of its letters, in pixels: a chart is drawn to it, and its text never scales. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

/** Follows the room that the style sheet gives to the element with the returned ref. */
export function useRoom(): readonly [RefObject<HTMLDivElement | null>, Room] {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room>({ width: 480, height: 260, em: 16 });

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const width = Math.floor(element.clientWidth);
      const height = Math.floor(element.clientHeight);
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || 16;
      if (width === 0 || height === 0) return;
      setRoom((old) => (old.width === width && old.height === height && old.em === em ? old : { width, height, em }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, room];
}
