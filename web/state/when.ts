import { effect, untracked } from "@preact/signals";

/**
 * Waits until signals say something.
 * @param look reads them; undefined as long as there is more to wait for. What it throws is what the promise rejects with.
 */
export function when<Value>(look: () => Value | undefined): Promise<Value> {
  return new Promise((settle, fail) => {
    // The effect runs at once, before it has a name to be ended by.
    let end: (() => void) | null = null;
    let over = false;
    end = effect(() => {
      if (over) return;
      try {
        const value = look();
        if (value === undefined) return;
        untracked(() => settle(value));
      } catch (error) {
        fail(error);
      }
      over = true;
      end?.();
    });
    if (over) end();
  });
}
