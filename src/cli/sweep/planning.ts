import type { Terminal } from "../terminal.ts";

/** Says that a design of thousands takes a while. */
export function planning({ note }: Pick<Terminal, "note">): (done: number, total: number) => void {
  const began = Date.now();
  let said = false;
  return (done, total) => {
    if (said || Date.now() - began < 2_000) return;
    said = true;
    note(`Building the plans of ${total} points (${done} are there)`);
  };
}
