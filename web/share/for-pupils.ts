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

/**
 * Where pupils begin: with the story, else with the lesson that the hour is about.
 * @param hour its id, or null where the hour is about no lesson
 */
export function firstPlace(view: PupilsView, hour: string | null = null): Place {
  if (view.parts.includes("story")) return { at: "story" };
  if (view.parts.includes("lessons")) {
    const [only, ...more] = view.lessons ?? [];
    if (only !== undefined && more.length === 0) return { at: "lesson", lesson: only, step: 0 };
    const isShown = hour !== null && (view.lessons?.includes(hour) ?? true);
    return isShown ? { at: "lesson", lesson: hour, step: 0 } : { at: "lessons" };
  }
  const room = roomsFor(view)[0];
  return room === undefined ? { at: "help", topic: "" } : { at: "playground", room };
}

/** Rooms of the playground that pupils see. */
export function roomsFor(view: PupilsView): readonly Room[] {
  return rooms.filter((room) => view.parts.includes(room));
}
