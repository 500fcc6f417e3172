import type { Letter } from "../worker/protocol.ts";

/** The letter of a variant: as A in a ring, as B filled, as C and D in squares. */
export function Badge({ letter, look = letter }: { letter: Letter; look?: Letter }) {
  return <span class={`badge badge-${look}`}>{letter}</span>;
}
