import type { Locator, Page } from "playwright-core";

/** What readers do in the lab, for tests: every step waits for what it brings about, none for a time. */

/** Waits until networks are drawn. */
export async function networksShown(page: Page): Promise<void> {
  await page.locator(".network").first().waitFor();
}

/** Waits until the weeks have played to the end. */
export async function playedOut(page: Page): Promise<void> {
  await networksShown(page);
  await page.getByRole("button", { name: "Play", exact: true }).waitFor({ timeout: 60_000 });
}

/** Stops the opening film, so that a test can begin from stillness. */
export async function paused(page: Page): Promise<void> {
  await networksShown(page);
  const pause = page.getByRole("button", { name: "Pause" });
  if ((await pause.count()) > 0) await pause.click();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
}

export function weekSlider(page: Page): Locator {
  return page.getByRole("slider", { name: "Week" });
}

export async function weekShown(page: Page): Promise<number> {
  return Number(await weekSlider(page).getAttribute("aria-valuenow"));
}

/** Waits until all repeats that were asked for are there. */
export async function repeatsDone(page: Page): Promise<void> {
  await page.locator(".k-dot").first().waitFor({ timeout: 60_000 });
  await page.locator(".progress").waitFor({ state: "detached", timeout: 120_000 });
}
