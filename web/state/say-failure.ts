import { store } from "./store.ts";

/** Says on the page why something did not come about, where nobody else waits for it to fail. */
export function sayFailure(error: unknown): void {
  store.failure.value = error instanceof Error ? error.message : String(error);
}
