import { keep, kept } from "../state/kept.ts";
import { markOf } from "./text-change.ts";

/** Where this device remembers which link or hand-out it opened last, so that a reload goes on with its work. */
const key = "kith.opened";

/**
 * Whether the reader comes back to what they opened last: the same link by a reload, the same hand-out by opening its file again. Then
 * the work that they left there stays, where a link that is followed anew starts anew.
 */
export function isGoneOnWith(opened: string, { byReload = true } = {}): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  const reloaded = entry instanceof PerformanceNavigationTiming && (entry.type === "reload" || entry.type === "back_forward");
  return (reloaded || !byReload) && kept(key) === markOf(opened);
}

export function remember(opened: string): void {
  keep(key, markOf(opened));
}
