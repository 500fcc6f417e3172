import { coreWords } from "../words/core.ts";
import { problemSentence } from "../words/problems.ts";
import { store } from "./store.ts";

/** What keeps the scenario from running, each with its line and as the sentence that every room has for it. */
export function scenarioErrors(): readonly { readonly where: string; readonly message: string }[] {
  return store.problems.value
    .filter(({ severity }) => severity === "error")
    .map((problem) => ({ where: problem.line > 0 ? coreWords.line(problem.line) : "", message: problemSentence(problem) }));
}
