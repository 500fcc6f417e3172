import { ErrorList } from "../controls/error-list.tsx";
import { undo } from "../state/actions.ts";
import { canUndo } from "../state/history.ts";
import { scenarioErrors } from "../state/scenario-errors.ts";
import { commonWords } from "../words/common.ts";
import { coreWords } from "../words/core.ts";
import { editorWords } from "../words/editor.ts";
import { problem, refused, work } from "./room-state.ts";

/** What keeps the scenario from running, and why the last edit was not made. */
export function EditorProblems() {
  const errors = scenarioErrors();
  const back = canUndo.value ? { fix: { text: commonWords.undo(), onPress: undo } } : {};
  return (
    <>
      {refused.value !== "" && (
        <p class="edit-said" role="status">
          {refused.value}
        </p>
      )}
      {errors.length > 0 && (
        <div translate={false}>
          <ErrorList
            title={coreWords.cannotRun()}
            errors={errors.slice(0, 5).map((error, k) => ({ ...error, ...(k === 0 ? back : {}) }))}
          />
        </div>
      )}
      {work.value === null && errors.length === 0 && (
        <p class="edit-opening" role="status">
          {problem.value === "" ? editorWords.opening() : editorWords.cannotEdit(problem.value)}
        </p>
      )}
    </>
  );
}
