import { effect, signal } from "@preact/signals";
import type { SharedLooks } from "../share/shared-state.ts";
import { everything, isPupils, type PupilsView, view } from "../state/shown.ts";
import { keepSettings, keptSettings } from "./kept-settings.ts";

/** What a teacher set for the room. It stays on this device, and travels in links and hand-outs. */
export interface RoomSettings {
  readonly view: PupilsView;
  readonly looks: SharedLooks;
  /** What this hour is about: "story" or the id of a lesson. */
  readonly subject: string;
}

const fresh: RoomSettings = {
  view: everything,
  looks: { theme: "light", size: "A", motion: "system" },
  subject: "bridges-or-circles",
};

export const roomSettings = signal<RoomSettings>({ ...fresh, ...keptSettings() });

effect(() => keepSettings(roomSettings.value));
// On the projector the words of support stand where pupils have them.
effect(() => {
  const { support } = roomSettings.value.view;
  if (!isPupils.value) view.value = { ...everything, support };
});

/** Sets some of what pupils see. */
export function setView(more: Partial<PupilsView>): void {
  const { value } = roomSettings;
  roomSettings.value = { ...value, view: { ...value.view, ...more } };
}

export function setLooks(more: Partial<SharedLooks>): void {
  const { value } = roomSettings;
  roomSettings.value = { ...value, looks: { ...value.looks, ...more } };
}

export function setSubject(subject: string): void {
  roomSettings.value = { ...roomSettings.value, subject };
}
