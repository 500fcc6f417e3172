import { Empty } from "../controls/empty.tsx";
import { ErrorList } from "../controls/error-list.tsx";
import { scenarioErrors } from "../state/scenario-errors.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";

/** What keeps the scenario from running, and what stopped the last run. The last good version stays on the page. */
export function Troubles({ title }: { title?: string }) {
  const errors = scenarioErrors();
  const failure = store.failure.value;
  return (
    <div class="compare-troubles">
      {errors.length > 0 && <ErrorList {...(title === undefined ? {} : { title })} errors={errors} />}
      {failure !== "" && <Empty title={coreWords.failed(failure)} text={coreWords.content()} />}
    </div>
  );
}
