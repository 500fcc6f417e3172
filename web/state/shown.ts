import { computed, signal } from "@preact/signals";
import { isRecord } from "./kept.ts";
import { type Room, rooms } from "./place.ts";

/** Parts of the lab that a teacher can leave out of what pupils see. */
export const parts = ["story", "lessons", "compare", "person", "network", "scenario", "sweep"] as const;
export type Part = (typeof parts)[number];

/** What pupils see, as a teacher set it: in a hand-out and behind a link, this is all there is. */
export interface PupilsView {
  readonly parts: readonly Part[];
  /** Lessons by id; null for all. */
  readonly lessons: readonly string[] | null;
  /** Words of support in the teacher's own words, at the end of every lesson; "" for none. */
  readonly support: string;
}

/** A view read from outside, without parts that this release does not have; null for anything that is none. */
export function readView(value: unknown): PupilsView | null {
  if (!isRecord(value)) return null;
  const { parts: shown, lessons, support } = value;
  if (!Array.isArray(shown) || typeof support !== "string") return null;
  return {
    parts: shown.filter((part): part is Part => (parts as readonly unknown[]).includes(part)),
    lessons: Array.isArray(lessons) ? lessons.filter((id): id is string => typeof id === "string") : null,
    support,
  };
}

export const everything: PupilsView = { parts, lessons: null, support: "" };

/** What this page shows. Everything, unless a hand-out or a link says otherwise. */
export const view = signal<PupilsView>(everything);
/** The page is a pupil's: the room for teachers is not offered. */
export const isPupils = signal(false);

export const roomsShown = computed<ReadonlySet<Room>>(() => {
  const shown = rooms.filter((room) => view.value.parts.includes(room));
  return new Set(shown.length === 0 && !isPupils.value ? rooms : shown);
});

export function isShown(part: Part): boolean {
  return view.value.parts.includes(part);
}
