import { useEffect } from "preact/hooks";
import { commonWords } from "../words/common.ts";

export interface ToastProps {
  readonly text: string;
  readonly onUndo?: () => void;
  readonly onClose: () => void;
  /** Milliseconds that it stays unless something else happens. */
  readonly stays?: number;
}

/** What just happened, with a way back; it leaves by itself and is said in the live region by whoever shows it. */
export function Toast({ text, onUndo, onClose, stays = 8000 }: ToastProps) {
  useEffect(() => {
    const timer = setTimeout(onClose, stays);
    return () => clearTimeout(timer);
  }, [text, stays]);
  return (
    <div class="toast">
      <span>{text}</span>
      {onUndo !== undefined && (
        <button type="button" class="toast-undo" onClick={onUndo}>
          {commonWords.undo()}
        </button>
      )}
    </div>
  );
}
