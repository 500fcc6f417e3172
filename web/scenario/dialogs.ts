import { signal } from "@preact/signals";

/** A dialog of the room that is open, or null. */
export const dialog = signal<"changes" | "open" | null>(null);
