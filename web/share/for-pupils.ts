import { type Place, type Room, rooms } from "../state/place.ts";
import type { PupilsView } from "../state/shown.ts";

/** Whether a place is among what pupils see. */
export function isForPupils(at: Place, view: PupilsView): boolean {
  switch (at.at) {
    case "story":
    case "lessons":
      return view.parts.includes(at.at);
    case "lesson":
    case "worksheet":
      return view.parts.includes("lessons") && (view.lessons?.includes(at.lesson) ?? true);
    case "playground":
      return view.parts.includes(at.room);
    case "teacher":
      return false;
    case "help":
      return true;
  }
}

/** Where pupils begin. */
export function firstPlace(view: PupilsView): Place {
  if (view.parts.includes("story")) return { at: "story" };
  const [lesson, ...more] = view.lessons ?? [];
  if (view.parts.includes("lessons"))
    return lesson !== undefined && more.length === 0 ? { at: "lesson", lesson, step: 0 } : { at: "lessons" };
  const room = roomsFor(view)[0];
  return room === undefined ? { at: "help", topic: "" } : { at: "playground", room };
}

/** Rooms of the playground that pupils see. */
export function roomsFor(view: PupilsView): readonly Room[] {
  return rooms.filter((room) => view.parts.includes(room));
}
