import type { Dropped, DropReason, ImportProblem } from "./import-types.ts";
import type { Table } from "./table.ts";

/** Problems listed before reading stops. */
const most = 20;

/** Thrown by a reader that cannot go on; the reason is in the log. Never leaves `importNetwork`. */
export class Stop extends Error {}

/** What is found while a file is read: problems, rows left out, remarks. */
export class ImportLog {
  readonly problems: ImportProblem[] = [];
  readonly warnings: string[] = [];
  readonly #dropped = { ties: new Map<DropReason, Rows>(), people: new Map<DropReason, Rows>() };
  readonly #skipFaults: boolean;

  constructor(skipFaults: boolean) {
    this.#skipFaults = skipFaults;
  }

  /**
   * Notes a problem.
   * @throws Stop after the twentieth.
   */
  problem(file: string, line: number, column: number, message: string, fix?: string): void {
    this.problems.push({ file, line, column, message, ...(fix === undefined ? {} : { fix }) });
    if (this.problems.length < most) return;
    this.problems.push({ file, line, column, message: `reading stopped here, after ${most} problems` });
    throw new Stop();
  }

  /** Notes a problem after which nothing more can be read. */
  stop(file: string, line: number, column: number, message: string, fix?: string): never {
    this.problem(file, line, column, message, fix);
    throw new Stop();
  }

  /** A row that is left out. */
  drop(reason: DropReason, line: number, about: Table["about"] = "ties"): void {
    const all = this.#dropped[about];
    let dropped = all.get(reason);
    if (dropped === undefined) all.set(reason, (dropped = { count: 0, lines: [] }));
    dropped.count++;
    if (dropped.lines.length < 5) dropped.lines.push(line);
  }

  /** A row that cannot be read: left out, and a problem unless faults are to be skipped. `cell` is the place in the row. */
  fault(reason: DropReason, table: Table, row: number, cell: number, message: string, fix?: string): void {
    this.drop(reason, table.lines[row], table.about);
    if (this.#skipFaults) return;
    const { line, column } = table.place(row, cell);
    this.problem(table.file, line, column, message, fix);
  }

  dropped(about: Table["about"] = "ties"): Dropped[] {
    return [...this.#dropped[about]].map(([reason, { count, lines }]) => ({ reason, count, lines }));
  }
}

interface Rows {
  count: number;
  readonly lines: number[];
}

/** Text from a file as it may stand in a message: short, on one line, with nothing a terminal would obey. */
export function quoted(text: string): string {
  return `"${harmless(text)}"`;
}

/** The same without quotation marks: control characters and those that turn the direction of writing are replaced. */
export function harmless(text: string, most = 40): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return short.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029]/gu, "\uFFFD");
}
