import type { SweepEvent } from "../../experiment/executors/sweep/run-sweep.ts";
import { progressOn } from "../progress.ts";
import type { Terminal } from "../terminal.ts";

/** Shows what happens while a sweep is run, on standard error. */
export interface Shown {
  readonly onEvent: (event: SweepEvent) => void;
  /** Anything else that is worth telling. */
  readonly note: (text: string) => void;
  /** Clears the line of progress. */
  readonly end: () => void;
}

const betweenLines = 500;

/** @param json one line of JSON an event, for programs; otherwise lines for people */
export function showEvents(json: boolean, terminal: Terminal): Shown {
  return json ? asJson(terminal) : asLines(terminal);
}

function asLines(terminal: Terminal): Shown {
  const progress = progressOn(process.stderr, "runs");
  const note = (text: string) => {
    progress.end();
    terminal.note(text);
  };
  return {
    note,
    end: () => progress.end(),
    onEvent(event) {
      if (event.event === "runs") progress.at(event.done, event.total, event.found);
      else if (event.event === "note") note(event.text);
      else if (event.event === "part" && event.lost !== null) note(`${event.part} could not be made: ${event.lost}`);
      else if (event.event === "look")
        note(
          `Look ${event.look}, ${event.replicates} replicates: ${event.enough ? "every interval is narrow enough" : "not yet narrow enough"}`,
        );
    },
  };
}

function asJson(terminal: Terminal): Shown {
  const write = (event: Readonly<Record<string, unknown>>) => terminal.note(JSON.stringify(event));
  const began = Date.now();
  let shown = 0;
  return {
    note: (text) => write({ event: "note", text }),
    end: () => {},
    onEvent(event) {
      if (event.event !== "runs") return write({ ...event });
      const { done, total, found } = event;
      const now = Date.now();
      if (done > found && done < total && now - shown < betweenLines) return;
      shown = now;
      const secondsLeft = done > found ? ((now - began) * (total - done)) / (done - found) / 1000 : null;
      write({ ...event, secondsLeft: secondsLeft === null ? null : Math.ceil(secondsLeft) });
    },
  };
}
