/** Shows how far a long piece of work is: one line that renews itself on a terminal, a plain line now and then elsewhere. */
export interface Progress {
  /** @param found how much of it was done before, and tells nothing about speed */
  at(done: number, total: number, found: number): void;
  /** Clears the line. */
  end(): void;
}

const betweenLines = 5_000;
const betweenFrames = 100;

export function progressOn(stream: NodeJS.WriteStream, what: string): Progress {
  const began = Date.now();
  let shown = began;
  return {
    at(done, total, found) {
      const now = Date.now();
      if (now - shown < (stream.isTTY ? betweenFrames : betweenLines) && done < total) return;
      if (!stream.isTTY && done === total) return;
      shown = now;
      const left = done > found ? ((now - began) * (total - done)) / (done - found) : null;
      const line = `${done} of ${total} ${what}${left === null || done === total ? "" : `, about ${timeText(left)} left`}`;
      stream.write(stream.isTTY ? `\r\u001b[2K${cut(line, stream.columns)}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write("\r\u001b[2K");
    },
  };
}

/** A line that runs over the edge becomes two, of which the terminal renews the second alone. Some say 0 where they do not know. */
function cut(line: string, columns: number | undefined): string {
  return columns === undefined || columns === 0 ? line : line.slice(0, columns - 1);
}

/** "8 s", "3 min", "2 h 5 min" */
export function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
