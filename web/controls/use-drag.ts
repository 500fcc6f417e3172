import { useRef } from "preact/hooks";

/** Handlers for an element whose value follows the pointer from a press until it is let go, also beyond the element's edges. */
export function useDrag(follow: (event: PointerEvent) => void) {
  const dragging = useRef(false);
  const end = () => {
    dragging.current = false;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
      dragging.current = true;
      follow(event);
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragging.current) follow(event);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
