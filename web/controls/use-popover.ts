import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** A button and what it opens beneath itself. */
export interface Popover {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Around both. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** Something that opens beneath a button: a press or focus elsewhere closes it, and so does Escape, which goes back to the button. */
export function usePopover(): Popover {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: Event) => {
      if (target instanceof Node && root.current?.contains(target) === false) setOpen(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    document.addEventListener("keydown", leave, { capture: true });
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
      document.removeEventListener("keydown", leave, { capture: true });
    };
  }, [open]);
  return { open, setOpen, root, button };
}
