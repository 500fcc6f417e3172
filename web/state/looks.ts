import { effect } from "@preact/signals";
import { store } from "./store.ts";

/** Puts theme and text size on the root, where the style sheets read them. */
export function keepLooks(): void {
  effect(() => {
    const { dataset } = document.documentElement;
    dataset["theme"] = store.theme.value;
    dataset["size"] = store.textSize.value;
  });
  keepPaperLight();
}

/** On paper the letters of a dark room would be pale on white: while it is printed the page is light. */
function keepPaperLight(): void {
  let dark = false;
  addEventListener("beforeprint", () => {
    dark = store.theme.peek() === "dark";
    if (dark) store.theme.value = "light";
  });
  addEventListener("afterprint", () => {
    if (dark) store.theme.value = "dark";
    dark = false;
  });
}
