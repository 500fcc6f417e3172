import { isRightToLeft, type Language, languages, setLanguage } from "../words/language.ts";
import { keep, keptRecord } from "./kept.ts";
import { type Motion, store, type TextSize, type Theme } from "./store.ts";

/** The language of the page: what its address asks for, else English. Before anything is drawn. */
export function chooseLanguage(): void {
  const wanted = new URLSearchParams(location.search).get("language");
  speak(languages().find((one) => one === wanted) ?? "en");
}

/** Sets the language of the page's texts, and of the page for readers of screens. */
export function speak(language: Language): void {
  setLanguage(language);
  document.documentElement.lang = language.startsWith("pseudo") ? "en-x-pseudo" : language;
  document.documentElement.dir = isRightToLeft(language) ? "rtl" : "ltr";
}

/** Where looks are remembered, on this device only. */
const key = "kith.looks";

/** Remembers theme, text size and motion on this device. */
export function keepPreferences(): void {
  const { theme, textSize, motion } = store;
  keep(key, { theme: theme.value, textSize: textSize.value, motion: motion.value });
}

/** Sets looks from this device's memory, else from what the system asks for. Contrast follows the system, dark never does. */
export function readPreferences(): void {
  const kept = recall();
  const wantsContrast = matchMedia("(prefers-contrast: more)").matches;
  store.theme.value = kept.theme ?? (wantsContrast ? "contrast" : "light");
  store.textSize.value = kept.textSize ?? "A";
  store.motion.value = kept.motion ?? "system";
  follow("(prefers-reduced-motion: reduce)", (reduced) => {
    store.deviceReducesMotion.value = reduced;
  });
  follow("(max-width: 40em)", (narrow) => {
    store.narrow.value = narrow;
  });
}

function recall(): { theme?: Theme; textSize?: TextSize; motion?: Motion } {
  const { theme, textSize, motion } = keptRecord(key);
  return {
    ...(theme === "light" || theme === "contrast" || theme === "dark" ? { theme } : {}),
    ...(motion === "off" ? { motion } : {}),
    ...(textSize === "A" || textSize === "A+" || textSize === "A++" ? { textSize } : {}),
  };
}

function follow(query: string, tell: (matches: boolean) => void): void {
  const list = matchMedia(query);
  tell(list.matches);
  list.addEventListener("change", ({ matches }) => tell(matches));
}
