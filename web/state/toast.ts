import { signal } from "@preact/signals";
import { store } from "./store.ts";

/** What just happened, at the foot of the page, with a way back. */
export interface ToastMessage {
  readonly number: number;
  readonly text: string;
  readonly undo: (() => void) | null;
}

export const toast = signal<ToastMessage | null>(null);
let number = 0;

/** Shows what just happened, and says it to a screen reader. It stays until the next one, or eight seconds. */
export function tell(text: string, undo: (() => void) | null = null): void {
  number++;
  toast.value = {
    number,
    text,
    undo:
      undo === null
        ? null
        : () => {
            dropToast();
            undo();
          },
  };
  store.said.value = text;
}

export function dropToast(): void {
  toast.value = null;
}
