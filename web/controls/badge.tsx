import type { Letter } from "../worker/protocol.ts";

/** The letter of a variant: A a ring, B filled, C and D in squares. */
export function Badge({ letter }: { letter: Letter }) {
  return <span class={`badge badge-${letter}`}>{letter}</span>;
}
