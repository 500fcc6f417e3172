import { styleText } from "node:util";
import { fileProblem } from "../experiment/executors/files.ts";
import { Exit } from "./exit.ts";

/** Where a command writes: results to standard output, all else to standard error. */
export interface Terminal {
  /** A result. */
  print(text: string): void;
  /** Anything else: notes, warnings, progress in plain lines. */
  note(text: string): void;
  /** The result as one JSON document; what is no number is null there. */
  printJson(value: unknown): void;
  /** Whether `--json` was asked for. */
  readonly json: boolean;
  readonly debug: boolean;
  /** Emphasis on standard output, where that is a terminal and NO_COLOR is not set. */
  paint(style: "bold" | "dim" | "green" | "yellow" | "cyan", text: string): string;
}

export function openTerminal(json: boolean, debug: boolean): Terminal {
  return {
    json,
    debug,
    print: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    printJson: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    paint: (style, text) => styleText(style, text, { stream: process.stdout }),
  };
}

/** A reader who leaves early (`| head`) ends the command quietly; a place that takes no more, a full disk, with a fault. */
export function leaveWithReader(): void {
  for (const [stream, name] of [
    [process.stdout, "standard output"],
    [process.stderr, "standard error"],
  ] as const) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      if (stream !== process.stderr) process.stderr.write(`kith: ${fileProblem(error, name)}\n`);
      process.exit(Exit.fault);
    });
  }
}
