import { store, type TextSize, type Theme } from "./store.ts";

/** Where looks are remembered, on this device only. Private windows may refuse: then nothing is remembered. */
const key = "kith.looks";

/** Remembers theme and text size on this device. */
export function keepPreferences(): void {
  try {
    localStorage.setItem(key, JSON.stringify({ theme: store.theme.value, textSize: store.textSize.value }));
  } catch {
    // Nothing depends on it.
  }
}

/** Sets looks from this device's memory, else from what the system asks for. Contrast follows the system, dark never does. */
export function readPreferences(): void {
  const kept = recall();
  const wantsContrast = matchMedia("(prefers-contrast: more)").matches;
  store.theme.value = kept.theme ?? (wantsContrast ? "contrast" : "light");
  store.textSize.value = kept.textSize ?? "A";
  follow("(prefers-reduced-motion: reduce)", (reduced) => {
    store.reducedMotion.value = reduced;
  });
  follow("(max-width: 640px)", (narrow) => {
    store.narrow.value = narrow;
  });
}

function recall(): { theme?: Theme; textSize?: TextSize } {
  try {
    const { theme, textSize } = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, unknown>;
    return {
      ...(theme === "light" || theme === "contrast" || theme === "dark" ? { theme } : {}),
      ...(textSize === "A" || textSize === "A+" || textSize === "A++" ? { textSize } : {}),
    };
  } catch {
    return {};
  }
}

function follow(query: string, tell: (matches: boolean) => void): void {
  const list = matchMedia(query);
  tell(list.matches);
  list.addEventListener("change", ({ matches }) => tell(matches));
}
