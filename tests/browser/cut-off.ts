import type { Page } from "playwright-core";

/**
 * Text that cannot be read in full: it reaches beyond something that hides what is outside of it. Not cut off is what can be
 * scrolled to, and what ends in an ellipsis and says all of it in a title.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (element === null || text === "" || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 2 || element.closest(".visually-hidden, .skip") !== null) continue;
      for (let around: Element | null = element; around !== null && around !== document.body; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.clipPath !== "none" || style.position === "fixed") break;
        const hides = { x: style.overflowX, y: style.overflowY };
        if (hides.x === "visible" && hides.y === "visible") continue;
        const frame = around.getBoundingClientRect();
        const past = {
          x: Math.max(frame.left - box.left, box.right - frame.right),
          y: Math.max(frame.top - box.top, box.bottom - frame.bottom),
        };
        const shortened = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
        if (shortened && around.closest("[title]") !== null) break;
        // A line is a little higher than its letters.
        const cut =
          (hides.x === "hidden" || hides.x === "clip") && past.x > 1
            ? "x"
            : (hides.y === "hidden" || hides.y === "clip") && past.y > 6
              ? "y"
              : "";
        if (cut !== "") {
          found.push(
            `"${text.slice(0, 60)}" by ${around.tagName.toLowerCase()}.${around.getAttribute("class") ?? ""} (${cut} ${Math.round(past[cut as "x" | "y"])})`,
          );
          break;
        }
        // What scrolls shows everything, sooner or later.
        if (hides.x === "auto" || hides.x === "scroll" || hides.y === "auto" || hides.y === "scroll") break;
      }
    }
    return found;
  });
}
