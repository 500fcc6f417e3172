import { signal } from "@preact/signals";
import type { SharedState } from "./shared-state.ts";

/** What the page offers where a link could not be put on the clipboard: the link to copy by hand, or a file where it is too long. */
export type LinkOffer =
  | { readonly kind: "select"; readonly link: string }
  | { readonly kind: "file"; readonly letters: number; readonly state: SharedState };

export const linkOffer = signal<LinkOffer | null>(null);
