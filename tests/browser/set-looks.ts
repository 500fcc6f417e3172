import type { Page } from "playwright-core";
import type { Looks } from "./open-lab.ts";

const sizes: readonly Looks["textSize"][] = ["A", "A+", "A++"];
const themes: readonly Looks["theme"][] = ["light", "contrast", "dark"];

/** Chooses looks in the page's own menu, open or not and whatever lies over it: the screen stays as it is. */
export async function setLooks(page: Page, { theme, textSize }: Looks): Promise<void> {
  await page.evaluate(
    async (places) => {
      const radios = document.querySelectorAll<HTMLInputElement>(".looks-panel input[type=radio]");
      for (const place of places) radios[place]?.click();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    [sizes.indexOf(textSize), sizes.length + themes.indexOf(theme)],
  );
}
