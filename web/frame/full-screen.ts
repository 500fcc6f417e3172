import { signal } from "@preact/signals";

/** Whether the page has the whole screen. */
export const fullScreen = signal(false);

/** Follows the browser: Escape ends it too. */
export function followFullScreen(): void {
  document.addEventListener("fullscreenchange", () => {
    fullScreen.value = document.fullscreenElement !== null;
  });
}

/** Whether this browser lets a page have the whole screen; telephones often do not. */
export function hasFullScreen(): boolean {
  return document.fullscreenEnabled === true;
}

/** Takes the whole screen, or gives it back. Where it is refused nothing happens. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // Refused: the page stays as it is.
  }
}
