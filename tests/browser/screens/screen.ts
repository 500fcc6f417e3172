import type { Page } from "playwright-core";

/** A screen of the lab. Nothing of it goes by words: the same list leads through the lab in every language. */
export interface Screen {
  readonly name: string;
  /** Its address, from the hash on. */
  readonly at: string;
  /** Brings about what the address does not say, and waits until it is there. */
  readonly ready: (page: Page) => Promise<void>;
  /** Undoes what would be in the way of other screens. */
  readonly leave?: (page: Page) => Promise<void>;
  /** At 1280x720, on a desk and on a projector: everything of the screen is seen without scrolling. */
  readonly fits?: boolean;
  /** On a projector: what has to be seen in full, each at least once, whatever else is there. */
  readonly seen?: readonly string[];
}

/** Goes to a screen of the page that is open, and waits until it is there. */
export async function show(page: Page, { at, ready }: Screen): Promise<void> {
  await page.evaluate(async (hash) => {
    if (location.hash === hash) return;
    const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    location.hash = hash;
    await changed;
    // What was drawn before is not mistaken for what comes.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, at);
  await ready(page);
}

/** Waits until something is there. */
export function there(selector: string): Screen["ready"] {
  return async (page) => void (await page.locator(selector).first().waitFor());
}

/** Waits until something is gone. */
export function gone(page: Page, selector: string): Promise<void> {
  return page.locator(selector).first().waitFor({ state: "detached", timeout: 60_000 });
}

/** Presses one of several, by its place. */
export function press(page: Page, selector: string, place = 0): Promise<void> {
  return page.locator(selector).nth(place).click();
}
