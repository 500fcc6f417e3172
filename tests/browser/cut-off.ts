import type { Page } from "playwright-core";

/**
 * Text that cannot be read in full: it reaches beyond the page, or beyond something that hides what is outside of it. Not cut
 * off is what can be scrolled to, and what ends in an ellipsis and says all of it in a title.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hidden = (overflow: string) => overflow === "hidden" || overflow === "clip";
    const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
    const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;

    /** What cuts a text off, in words; "" if nothing does. */
    function cutBy(element: Element, box: DOMRect): string {
      for (let around: Element | null = element; around !== null && around !== document.body; around = around.parentElement) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp, clipPath } = getComputedStyle(around);
        if (clipPath !== "none") return ""; // For ears only.
        if (overflowX === "visible" && overflowY === "visible") continue;
        if ((textOverflow === "ellipsis" || webkitLineClamp !== "none") && around.closest("[title]") !== null) return "";
        const frame = around.getBoundingClientRect();
        const aside = Math.max(frame.left - box.left, box.right - frame.right);
        const down = Math.max(frame.top - box.top, box.bottom - frame.bottom);
        if (hidden(overflowX) && aside > 1) return `${named(around)}, ${Math.round(aside)} aside`;
        // A line is a little higher than its letters.
        if (hidden(overflowY) && down > 6) return `${named(around)}, ${Math.round(down)} down`;
        // What scrolls shows everything, sooner or later.
        if (scrolls(overflowX) || scrolls(overflowY)) return "";
      }
      return box.left < -1 || box.right > innerWidth + 1 ? "the page" : "";
    }

    const found: string[] = [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (element === null || text === "") continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 2 || element.closest(".visually-hidden, .skip") !== null) continue;
      const by = cutBy(element, box);
      if (by !== "") found.push(`"${text.slice(0, 60)}" is cut off by ${by}`);
    }
    return found;
  });
}
