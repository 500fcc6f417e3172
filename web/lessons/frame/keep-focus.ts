/** What can have focus. */
const focusable = "button, a[href], input, select, summary, [tabindex]";

/**
 * Keeps focus in the lesson where the thing that has it goes away, such as a button that has done its work: what is left
 * of its surroundings gets it, the one thing to do first. Whoever works by keyboard never begins at the top of the page again.
 * @returns ends it
 */
export function keepFocus(): () => void {
  /** What has focus, and what it stands in, from the inside out. */
  let around: readonly Element[] = [];
  const remember = ({ target }: FocusEvent) => {
    around = target instanceof Element && target.closest(".lesson") !== null ? ancestors(target) : [];
  };
  const observer = new MutationObserver(() => {
    if (around.length === 0 || around[0].isConnected || document.activeElement !== document.body) return;
    const left = around.find((element) => element.isConnected && element.querySelector(focusable) !== null);
    around = [];
    const next = left?.querySelector<HTMLElement>(".button-primary") ?? left?.querySelector<HTMLElement>(focusable);
    next?.focus({ preventScroll: true });
  });
  document.addEventListener("focusin", remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}

/** Within the lesson: where a reader goes elsewhere, focus is not for the lesson to keep. */
function ancestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  const lesson = element.closest(".lesson");
  for (let one: Element | null = element; one !== null && one !== lesson; one = one.parentElement) found.push(one);
  return lesson === null ? found : [...found, lesson];
}
