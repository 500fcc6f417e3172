import { problemSentence } from "../../words/problems.ts";
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
  return problems.map((problem) => {
    const { file, line, column, severity, fix } = problem;
    return {
      file: file === scenarioFile ? "" : file,
      line,
      column,
      severity,
      message: problemSentence(problem),
      fix:
        fix === undefined || file !== scenarioFile
          ? null
          : { from: at(fix.from), to: at(fix.to), text: fix.text, words: fixWords(fix.text) },
    };
  });
}

function fixWords(text: string): string {
  return /^-?[\d.]+$/.test(text) ? scenarioWords.setTo(text) : scenarioWords.use(text);
}
