import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Geometry, type Point, personAt } from "../../network/geometry.ts";
import { editorWords } from "../../words/editor.ts";
import { connect, cut, type Doing, harmful } from "./acts.ts";
import { tieBetween } from "./editable.ts";
import { tieAt, tiesAcross } from "./near.ts";

/** A drag under way. */
export type Gesture =
  | { readonly kind: "connect"; readonly from: number; readonly at: Point; readonly over: number | null }
  | { readonly kind: "cut"; readonly start: Point; readonly at: Point; readonly ties: readonly number[] };

/** Farther than this the pointer has dragged, not clicked, in pixels. */
const clickReach = 6;

/** Mouse, pen and finger over the picture: clicks, a drag from person to person, a drag across ties. */
export function usePointer(doing: Doing, place: Geometry, frame: RefObject<HTMLElement | null>) {
  const { tool = "any", may, people, ties, selected } = doing;
  const down = useRef<{ readonly at: Point; readonly person: number | null } | null>(null);
  const [gesture, setGesture] = useState<Gesture | null>(null);

  const at = (event: PointerEvent): Point => {
    const box = frame.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const tieReach = (event: PointerEvent) => (event.pointerType === "touch" ? 16 : 9);
  const draws = (person: number | null): "connect" | "cut" | null => {
    if (person !== null) return tool !== "cut" && tool !== "person" && may.includes("connect") ? "connect" : null;
    return (tool === "cut" || tool === "any") && may.includes("cut") ? "cut" : null;
  };

  // A finger that begins on a person draws; elsewhere it scrolls the page, unless the tool draws there too. What a finger does is
  // settled when it touches: only a listener that may refuse the scroll can tell.
  const drawsHere = useRef(draws);
  const placeNow = useRef(place);
  drawsHere.current = draws;
  placeNow.current = place;
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const touched = (event: TouchEvent) => {
      const [finger] = event.touches;
      if (event.touches.length !== 1 || finger === undefined) return;
      const box = element.getBoundingClientRect();
      const person = personAt(placeNow.current, finger.clientX - box.left, finger.clientY - box.top);
      if (person !== null && drawsHere.current(person) !== null) event.preventDefault();
    };
    element.addEventListener("touchstart", touched, { passive: false });
    return () => element.removeEventListener("touchstart", touched);
  }, []);

  const move = (event: PointerEvent) => {
    const point = at(event);
    const from = down.current;
    if (from === null) {
      if (event.pointerType !== "touch") doing.onHover?.(personAt(place, ...point));
      return;
    }
    if (gesture === null && Math.abs(point[0] - from.at[0]) + Math.abs(point[1] - from.at[1]) < clickReach) return;
    const kind = draws(from.person);
    if (kind === null) return;
    if (gesture === null && event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    if (kind === "connect" && from.person !== null) {
      const over = personAt(place, ...point);
      setGesture({ kind, from: from.person, at: point, over: over === from.person ? null : over });
    } else setGesture({ kind: "cut", start: from.at, at: point, ties: tiesAcross(place, ties, from.at, point) });
  };

  const click = (event: PointerEvent, point: Point) => {
    const person = personAt(place, ...point);
    if (person !== null) {
      doing.setTie(null);
      if (tool === "connect" && selected !== null && selected !== person) connect(doing, selected, person);
      else if (tool === "group" && may.includes("group")) doing.onGroup?.(person);
      else doing.onSelect(person);
      return;
    }
    const tie = tieAt(place, ties, point, tieReach(event));
    if (tie !== null && tool === "cut") cut(doing, [tie]);
    else if (tie !== null && tool === "harmful") harmful(doing, tie);
    else if (tool === "person" && may.includes("person")) doing.onAdd?.(...toShare(place, point));
    else {
      doing.setTie(tie);
      if (tie === null) doing.onSelect(null);
    }
  };

  const stop = () => {
    down.current = null;
    setGesture(null);
  };
  return {
    gesture,
    bubble: bubbleOf(),
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0 || !event.isPrimary) return;
        const point = at(event);
        down.current = { at: point, person: personAt(place, ...point) };
      },
      onPointerMove: move,
      onPointerUp(event: PointerEvent) {
        const from = down.current;
        const now = gesture;
        stop();
        if (from === null) return;
        if (now === null) click(event, at(event));
        else if (now.kind === "cut") cut(doing, now.ties);
        else if (now.over !== null) {
          doing.onSelect(now.from);
          connect(doing, now.from, now.over);
        }
      },
      onPointerCancel: stop,
      onPointerLeave: () => doing.onHover?.(null),
    },
  };

  /** What letting go would do. */
  function bubbleOf(): { readonly at: Point; readonly text: string } | null {
    if (gesture === null) return null;
    if (gesture.kind === "cut")
      return gesture.ties.length === 0 ? null : { at: gesture.at, text: editorWords.releaseCut(gesture.ties.length) };
    if (gesture.over === null) return null;
    const names = [people[gesture.from].name, people[gesture.over].name] as const;
    const tied = tieBetween(ties, gesture.from, gesture.over) >= 0;
    return { at: gesture.at, text: tied ? editorWords.tiedAlready(...names) : editorWords.releaseTie(...names) };
  }
}

/** A point as a share of the picture between its margins. */
function toShare({ width, height, radius }: Geometry, [x, y]: Point): readonly [number, number] {
  const margin = radius * 1.12 + 7;
  const share = (value: number, all: number) => Math.max(0, Math.min(1, (value - margin) / Math.max(1, all - 2 * margin)));
  return [share(x, width), share(y, height)];
}
