import type { Terminal } from "./terminal.ts";

/** A command of the terminal. It parses, calls one floor below and prints: floors are imported inside `run`. */
export interface Command {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  /** "<file>", "[file]", "<files...>" with what it is. */
  readonly arguments?: readonly (readonly [syntax: string, meaning: string])[];
  readonly options?: readonly Option[];
  /** Lines of `--help`: what one would type. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** Works, but is not in the list. */
  readonly hidden?: boolean;
  readonly commands?: readonly Command[];
  /** @returns the exit code */
  readonly run?: (given: Given, terminal: Terminal) => Promise<number>;
}

export interface Option {
  /** "--replicates <n>", "--hash" */
  readonly flags: string;
  readonly meaning: string;
  readonly kind: "text" | "whole" | "flag";
  readonly choices?: readonly string[];
  /** Smallest whole number allowed; 1 if not said. */
  readonly min?: number;
  /** Largest whole number allowed. */
  readonly max?: number;
}

/** What was typed. */
export interface Given {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

export function textOption({ options }: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

export function wholeOption({ options }: Given, name: string): number | undefined {
  const value = options[name];
  return typeof value === "number" ? value : undefined;
}

export function flagOption({ options }: Given, name: string): boolean {
  return options[name] === true;
}
