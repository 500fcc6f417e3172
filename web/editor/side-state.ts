import { signal } from "@preact/signals";

/** Which table stands beside the picture. */
export type EditSide = "people" | "ties" | "groups";
export const side = signal<EditSide>("people");
