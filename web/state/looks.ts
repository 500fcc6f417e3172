import { effect } from "@preact/signals";
import { store } from "./store.ts";

/** Puts theme and text size on the root, where the style sheets read them. */
export function keepLooks(): void {
  effect(() => {
    const { dataset } = document.documentElement;
    dataset["theme"] = store.theme.value;
    dataset["size"] = store.textSize.value;
  });
}
