import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

type Measures = Readonly<Record<string, number>>;

/**
 * Follows measures of the element that carries the returned ref.
 * @param first stands until the element is there
 * @param measure reads them, the same function at each call; null while the element takes no room
 */
export function useMeasured<Measured extends object>(
  first: Measured & Measures,
  measure: (element: HTMLElement) => (Measured & Measures) | null,
): readonly [RefObject<HTMLDivElement | null>, Measured] {
  const ref = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(first);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const follow = () => {
      const now = measure(element);
      if (now !== null) setMeasured((old) => (Object.entries(now).every(([name, value]) => old[name] === value) ? old : now));
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    // Letters may grow where the element does not.
    const letters = new MutationObserver(follow);
    letters.observe(document.documentElement, { attributes: true, attributeFilter: ["data-size"] });
    return () => {
      observer.disconnect();
      letters.disconnect();
    };
  }, []);

  return [ref, measured];
}

/** The size of an element's letters, in pixels. */
export function emOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).fontSize) || 16;
}
