import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { emOf } from "../controls/use-measured.ts";
import type { OpenedSweep, PlotChoices, PlotFrame } from "../worker/sweep/asks.ts";
import { draw } from "./drawing.ts";

/** Milliseconds until a plot is drawn anew to a room that changed by itself, as it does where a longer sentence stands above. */
const roomWaits = 80;

/**
 * Has the plot drawn to the room of the element with the returned ref: at once where something else was chosen, a moment later where
 * only the room changed, since what is chosen meanwhile goes first.
 * @param isList a figure with a row for each point or factor, which is as high as it needs to be
 */
export function useDrawing(sweep: OpenedSweep, now: PlotChoices, isList: boolean): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const asked = useRef<{ readonly sweep: OpenedSweep; readonly choices: PlotChoices; readonly frame: PlotFrame } | null>(null);
  const waiting = useRef(0);
  const ask = () => {
    clearTimeout(waiting.current);
    waiting.current = 0;
    const frame = ref.current === null ? null : frameOf(ref.current, isList);
    const before = asked.current;
    if (frame === null) return;
    if (before !== null && before.sweep === sweep && before.choices === now && isSame(before.frame, frame)) return;
    asked.current = { sweep, choices: now, frame };
    void draw({ choices: now, frame });
  };
  const askNow = useRef(ask);
  useLayoutEffect(() => {
    askNow.current = ask;
    // The first time the browser tells the room once it knows it: to ask now would have it laid out before all else is there.
    if (asked.current !== null) ask();
  }, [sweep, now, isList]);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const rooms = new ResizeObserver(() => {
      if (asked.current === null) askNow.current();
      else if (waiting.current === 0) waiting.current = window.setTimeout(() => askNow.current(), roomWaits);
    });
    rooms.observe(element);
    // Letters may grow where the element does not.
    const letters = new MutationObserver(() => askNow.current());
    letters.observe(document.documentElement, { attributes: true, attributeFilter: ["data-size"] });
    return () => {
      clearTimeout(waiting.current);
      rooms.disconnect();
      letters.disconnect();
    };
  }, []);
  return ref;
}

/** The inside of an element, in whole pixels, and the size of its letters; null while it takes no room. */
function frameOf(element: HTMLElement, isList: boolean): PlotFrame | null {
  const width = Math.floor(element.clientWidth);
  const height = isList ? 0 : Math.floor(element.clientHeight);
  return width === 0 || (height === 0 && !isList) ? null : { width, height, em: emOf(element) };
}

function isSame(one: PlotFrame, other: PlotFrame): boolean {
  return one.width === other.width && one.height === other.height && one.em === other.em;
}
