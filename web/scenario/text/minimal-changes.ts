import { lineChanges } from "../line-changes.ts";

/** A piece of a text that another one takes the place of. */
export interface TextPiece {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The fewest and shortest pieces by which one text becomes the other, so that a cursor that is not in one of them stays
 * where it is. Places are those of the earlier text, in order.
 */
export function minimalChanges(before: string, after: string): readonly TextPiece[] {
  if (before === after) return [];
  const [here, there] = [before.split("\n"), after.split("\n")];
  const starts = startsOf(here);
  return lineChanges(here, there).map(({ before: [from, to], after: [fromThere, toThere] }) => {
    const inserted = there.slice(fromThere, toThere).join("\n");
    if (from === to) {
      // New lines come with the line break that parts them from what they stand before, or behind at the very end.
      const at = from < here.length ? starts[from] : before.length;
      return from < here.length ? { from: at, to: at, insert: `${inserted}\n` } : { from: at, to: at, insert: `\n${inserted}` };
    }
    const start = starts[from];
    const end = starts[to - 1] + here[to - 1].length;
    if (fromThere < toThere) return trimmed(before, { from: start, to: end, insert: inserted });
    // Lines that go take a line break with them.
    return to < here.length ? { from: start, to: end + 1, insert: "" } : { from: Math.max(0, start - 1), to: end, insert: "" };
  });
}

/** Without what is the same at both ends. */
function trimmed(text: string, { from, to, insert }: TextPiece): TextPiece {
  const gone = text.slice(from, to);
  let head = 0;
  while (head < gone.length && head < insert.length && gone[head] === insert[head]) head++;
  let tail = 0;
  while (
    tail < gone.length - head &&
    tail < insert.length - head &&
    gone[gone.length - 1 - tail] === insert[insert.length - 1 - tail]
  )
    tail++;
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) };
}

/** Offset of each line's first letter. */
function startsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}
