import type { SharedLooks } from "../share/shared-state.ts";
import { type Part, type PupilsView, parts } from "../state/shown.ts";
import type { RoomSettings } from "./room-settings.ts";

/** Where a teacher's settings are kept, on this device only. */
const key = "kith.teacher";

export function keepSettings(settings: RoomSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify({ version: 1, ...settings }));
  } catch {
    // A private window: the settings hold as long as the page.
  }
}

/** What was set on an earlier visit; what has another shape than it should is left out. */
export function keptSettings(): Partial<RoomSettings> {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Record<string, unknown> | null;
    if (kept?.["version"] !== 1) return {};
    const view = readView(kept["view"]);
    const looks = readLooks(kept["looks"]);
    return {
      ...(view === null ? {} : { view }),
      ...(looks === null ? {} : { looks }),
      ...(typeof kept["subject"] === "string" ? { subject: kept["subject"] } : {}),
    };
  } catch {
    return {};
  }
}

function readView(value: unknown): PupilsView | null {
  const { parts: shown, lessons, support } = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(shown) || typeof support !== "string") return null;
  return {
    parts: shown.filter((part): part is Part => (parts as readonly unknown[]).includes(part)),
    lessons: Array.isArray(lessons) ? lessons.filter((id): id is string => typeof id === "string") : null,
    support,
  };
}

function readLooks(value: unknown): SharedLooks | null {
  const { theme, size, motion } = (value ?? {}) as Record<string, unknown>;
  const known =
    (theme === "light" || theme === "contrast" || theme === "dark") &&
    (size === "A" || size === "A+" || size === "A++") &&
    (motion === "system" || motion === "off");
  return known ? { theme, size, motion } : null;
}
