import { scenarioWords } from "../../words/scenario-room.ts";
import type { ProblemEntry } from "../../worker/protocol.ts";
import type { EditorProblem } from "./editor-problem.ts";

/** A problem as the page lists it: with a sentence, a fix in words, and its file where that is not the scenario. */
export interface ShownProblem extends EditorProblem {
  /** "" for the scenario itself. */
  readonly file: string;
}

/** The problems of a text as sentences. @param text as it was read, which may end its lines with two letters */
export function shownProblems(problems: readonly ProblemEntry[], text: string, scenarioFile: string): readonly ShownProblem[] {
  const at = (offset: number) => offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
  return problems.map(({ file, line, column, path, message, suggestion, severity, fix }) => ({
    file: file === scenarioFile ? "" : file,
    line,
    column,
    severity,
    message: sentenceOf(path, message, suggestion),
    fix:
      fix === undefined || file !== scenarioFile
        ? null
        : { from: at(fix.from), to: at(fix.to), text: fix.text, words: fixWords(fix.text) },
  }));
}

/** The sentence with the key's own name in the place of its path: where it stands in the file is said by the line. */
function sentenceOf(path: string, message: string, suggestion: string | undefined): string {
  const key = path.split(".").pop() ?? "";
  if (key === "" || !message.startsWith(`${path} `)) return scenarioWords.problem(message, suggestion);
  // An item of a list has a number for a name, which says less than its place.
  if (/^\d+$/.test(key)) return scenarioWords.itemProblem(message.slice(path.length + 1), suggestion);
  return scenarioWords.keyProblem(key, message.slice(path.length + 1), suggestion);
}

function fixWords(text: string): string {
  return /^-?[\d.]+$/.test(text) ? scenarioWords.setTo(text) : scenarioWords.use(text);
}
