import type { Page } from "playwright-core";

/** What has to be scrolled to sideways, in words: nothing, if all is well. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const past = document.documentElement.scrollWidth - innerWidth;
    if (past <= 0) return [];
    const wide = [...document.querySelectorAll("main *, header *")].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1);
    });
    const named = wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`);
    return [`${past} pixels to the side: ${named.join(", ")}`];
  });
}

/** What lies below the screen, in words. */
export function below(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const past = document.documentElement.scrollHeight - innerHeight;
    return past <= 0 ? [] : [`${past} pixels below the screen`];
  });
}

/** What of that which has to be seen is not, or not in full. */
export function unseen(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const inside = ({ left, top, right, bottom }: DOMRect) =>
      left > -1 && top > -1 && right < innerWidth + 1 && bottom < innerHeight + 1;
    return wanted.flatMap((selector) => {
      const found = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      if (found.length === 0) return [`${selector} is not there`];
      return found.every((element) => inside(element.getBoundingClientRect())) ? [] : [`${selector} is not all on the screen`];
    });
  }, selectors);
}
