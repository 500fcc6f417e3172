import type { SweepEvent } from "../../experiment/executors/sweep/run-sweep.ts";
import { type Given, textOption } from "../command.ts";
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

/** One line of JSON an event, for programs; otherwise lines for people. */
export function showEvents(given: Given, terminal: Terminal): Shown {
  return isForPrograms(given, terminal) ? eventsAsJson(terminal) : asLines(terminal);
}

/** Whether it is a program that reads standard error. */
export function isForPrograms(given: Given, { json }: Terminal): boolean {
  return json || textOption(given, "progress") === "json";
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

export function eventsAsJson(terminal: Pick<Terminal, "note">): Shown {
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
