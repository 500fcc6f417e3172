import type { Page } from "playwright-core";

/** What a screen reader would call the element that has the focus: its label, or its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at instanceof HTMLInputElement) return at.labels?.[0]?.textContent?.trim() ?? "";
    return at?.getAttribute("aria-label") ?? at?.textContent?.trim() ?? "";
  });
}

/** Presses Tab until something of that name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`nothing called ${name} can be reached with the Tab key`);
}
