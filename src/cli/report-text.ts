import { wrapped } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** The question and the answer, as they stand at the top of the page. */
export function reportText(question: string, answer: readonly string[], terminal: Terminal): string {
  return `${terminal.paint("bold", wrapped(question))}\n${wrapped(answer.join(" "))}`;
}
