import { press, type Screen, there } from "./screen.ts";

/** The story: one after the other, for each begins where the one before ended. */
export const storyScreens: readonly Screen[] = [
  { name: "story opening", at: "#/", ready: there(".opening-picture .p-disc"), fits: true, seen: ["h1", ".opening-picture svg"] },
  {
    name: "story question",
    at: "#/",
    async ready(page) {
      await press(page, ".story-acts .button-primary");
      await page.locator(".story-question canvas").nth(1).waitFor();
      await page.locator(".story-question input").first().check();
    },
    fits: true,
    seen: ["h1", ".choice canvas", ".button-primary", ".legend"],
  },
  {
    name: "story result",
    at: "#/",
    async ready(page) {
      await press(page, ".story-question .button-primary");
      await page.locator(".reveal-charts .k-dot").nth(49).waitFor({ timeout: 60_000 });
      await page.locator(".k-verdict-sentence b").first().waitFor();
    },
    fits: true,
    seen: ["h1", ".reveal-charts svg", ".button-primary"],
  },
];
