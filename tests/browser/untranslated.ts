import type { Page } from "playwright-core";

/**
 * Texts that no translation could reach: in a pseudo-language every text stands between its marks. Not texts of the lab are
 * those that come from the scenario, from the model's tables or from the reader: their elements say translate="no".
 */
export function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const spoken = ["aria-label", "title", "alt", "placeholder", "aria-valuetext", "aria-roledescription"];
    // Letters of networks are letters in every language.
    const hasWords = (text: string) => /\p{L}/u.test(text.replace(/(?<![\p{L}\p{N}])[A-D](?![\p{L}\p{N}])/gu, ""));
    const unmarked = (text: string) => text.replace(/⟦[^⟦⟧]*⟧/gu, " ");
    const report = (text: string, element: Element, what: string) => {
      if (!hasWords(unmarked(text)) || element.closest('[translate="no"], script, style') !== null) return;
      const where = element.closest("[class]");
      found.add(
        `${what} "${text.trim().slice(0, 80)}" in ${where?.tagName.toLowerCase() ?? "?"}.${where?.getAttribute("class") ?? "?"}`,
      );
    };
    // A text may be drawn in pieces: what is looked at is the smallest element that holds whole marks.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? "").trim() === "" || !element.checkVisibility()) continue;
      report(node.textContent ?? "", element, "text");
    }
    for (const element of document.querySelectorAll(spoken.map((name) => `[${name}]`).join(",")))
      if (element.checkVisibility()) for (const name of spoken) report(element.getAttribute(name) ?? "", element, name);
    return [...found];
  });
}
