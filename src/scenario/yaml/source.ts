/** Where something stands: line and column from 1, and the offset in the text as it was given, byte order mark and all. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/**
 * The text of a file without what editors add: no byte order mark, no lone carriage returns, and, where the reader had to
 * help, spaces for the tabs at the beginning of lines. Knows where each character came from.
 */
export interface Source {
  readonly text: string;
  /** The spot of a character of `text`. */
  spot(offset: number): Spot;
  /** The first tab at the beginning of a line (from 1). */
  tab(line: number): Spot;
  /** The same file with spaces for the tabs that begin the given lines (from 1), two for each. */
  withoutTabs(lines: ReadonlySet<number>): Source;
}

export function createSource(given: string): Source {
  const mark = given.startsWith("\uFEFF") ? 1 : 0;
  const text = given.slice(mark).replace(/\r(?!\n)/g, "\n");
  const starts = lineStarts(text);

  function spot(offset: number): Spot {
    const line = lineOf(starts, Math.min(Math.max(0, offset), text.length));
    return {
      line: line + 1,
      column: Math.min(offset, text.length) - starts[line] + 1,
      offset: Math.min(offset, text.length) + mark,
    };
  }

  function tab(line: number): Spot {
    const start = starts[line - 1];
    return spot(start + Math.max(0, text.slice(start, start + 1000).search(/(?<=^[ \t]*)\t/)));
  }

  return {
    text,
    spot,
    tab,
    withoutTabs(lines) {
      const parts = text.split("\n").map((line, k) => {
        if (!lines.has(k + 1)) return line;
        const blank = /^[ \t]*/.exec(line)?.[0] ?? "";
        return blank.replaceAll("\t", "  ") + line.slice(blank.length);
      });
      const changed = parts.join("\n");
      const changedStarts = lineStarts(changed);
      return {
        text: changed,
        spot(offset) {
          const line = lineOf(changedStarts, Math.min(Math.max(0, offset), changed.length));
          const end = (line + 1 < starts.length ? starts[line + 1] : text.length + 1) - 1;
          const added = parts[line].length - (end - starts[line]);
          return spot(starts[line] + Math.max(0, Math.min(offset, changed.length) - changedStarts[line] - added));
        },
        tab,
        withoutTabs() {
          return this;
        },
      };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that begins at or before an offset: binary search. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
