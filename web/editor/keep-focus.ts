/**
 * What had the focus is about to be gone: once the page is drawn anew the first element that is found takes it, unless
 * something else has. Without that, a keyboard would have to begin at the top of the page again.
 */
export function keepFocus(...selectors: readonly string[]): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    for (const selector of selectors) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found === null) continue;
      found.focus({ preventScroll: true });
      return;
    }
  });
}
