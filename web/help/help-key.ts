import { go, place } from "../state/place.ts";

/** `?` opens the table of keys from anywhere, unless somebody is typing or a dialog is open. Gives back how it is stopped. */
export function keepHelpKey(): () => void {
  const open = (event: KeyboardEvent) => {
    if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))) return;
    if (document.querySelector("dialog[open]") !== null) return;
    const at = place.peek();
    if (at.at === "help" && at.topic === "keys") return;
    event.preventDefault();
    go({ at: "help", topic: "keys" });
  };
  addEventListener("keydown", open);
  return () => removeEventListener("keydown", open);
}
