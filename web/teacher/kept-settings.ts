import type { SharedLooks } from "../share/shared-state.ts";
import { isRecord, keep, keptRecord } from "../state/kept.ts";
import { readView } from "../state/shown.ts";
import type { RoomSettings } from "./room-settings.ts";

/** Where a teacher's settings are kept, on this device only. */
const key = "kith.teacher";

export function keepSettings(settings: RoomSettings): void {
  keep(key, { version: 1, ...settings });
}

/** What was set on an earlier visit; what has another shape than it should is left out. */
export function keptSettings(): Partial<RoomSettings> {
  const before = keptRecord(key);
  if (before["version"] !== 1) return {};
  const view = readView(before["view"]);
  const looks = readLooks(before["looks"]);
  return {
    ...(view === null ? {} : { view }),
    ...(looks === null ? {} : { looks }),
    ...(typeof before["subject"] === "string" ? { subject: before["subject"] } : {}),
  };
}

function readLooks(value: unknown): SharedLooks | null {
  if (!isRecord(value)) return null;
  const { theme, size, motion } = value;
  const known =
    (theme === "light" || theme === "contrast" || theme === "dark") &&
    (size === "A" || size === "A+" || size === "A++") &&
    (motion === "system" || motion === "off");
  return known ? { theme, size, motion } : null;
}
