import { useLayoutEffect, useRef } from "preact/hooks";
import { asItIs } from "../words/as-it-is.ts";
import type { DrawnPlot } from "../worker/sweep/asks.ts";

/** A plot that the worker drew: its markup, in which everything that came with the results is escaped, set in at once. */
export function DrawingOf({ plot, look, hidden }: { plot: DrawnPlot; look: string; hidden: boolean }) {
  const { markup, width, height, title, description } = plot;
  const drawing = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (drawing.current !== null) drawing.current.innerHTML = markup;
  }, [markup]);
  return (
    <svg
      ref={drawing}
      class={look}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}. ${description}`}
      aria-hidden={hidden ? "true" : undefined}
      {...asItIs}
    />
  );
}
