import type { Page } from "playwright-core";

/**
 * What is wrong once the page has settled: a chart whose place became narrower is drawn anew a moment later. What is still
 * wrong after two seconds is wrong.
 */
export async function onceSettled(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  let wrong = await look();
  for (const until = Date.now() + 2000; wrong.length > 0 && Date.now() < until; ) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    wrong = await look();
  }
  return wrong;
}
