import { Button } from "../controls/button.tsx";
import { Progress } from "../controls/progress.tsx";
import { isShown } from "../state/shown.ts";
import { personName } from "../words/person-name.ts";
import { personVerdict, whatIfWords } from "../words/what-if.ts";
import { enoughCourses, nothingCameOf, openInCompare, stopWhatIf, type Tried, whatIfRepeats } from "./try-what-if.ts";
import { WhatIfChart } from "./what-if-chart.tsx";
import { WhatIfDots } from "./what-if-dots.tsx";

/** What came of a question: the verdict over repeats, the two lines, this run, and who else moved. */
export function WhatIfResult({ tried }: { tried: Tried }) {
  const { state, why, twin, courses, comparison, runs, person, question } = tried;
  const name = personName(runs.people, person);
  if (state === "failed") return <p class="what-if-failed">{whatIfWords.failed(why)}</p>;
  if (twin === null) return null;
  const weeks = runs.variants[tried.variant].weeks;
  if (nothingCameOf(twin)) return <p class="what-if-nothing">{whatIfWords.nothing()}</p>;
  const named = twin.others.map(({ person: other, change }) => ({ name: personName(runs.people, other), change }));
  return (
    <div class="what-if-result">
      {comparison !== null && (
        <p class="what-if-verdict">
          {personVerdict(name, comparison.paired, whatIfRepeats, enoughCourses, comparison.repeats).map(
            ({ text, stressed }, k) => (stressed ? <b key={k}>{text}</b> : text),
          )}
        </p>
      )}
      <WhatIfChart name={name} weeks={weeks} before={twin.before} after={twin.after} from={question.week} />
      {comparison !== null && <WhatIfDots name={name} differences={comparison.differences} />}
      {state === "repeating" && (
        <div class="what-if-progress">
          <Progress done={courses.length} planned={whatIfRepeats} secondsLeft={null} />
          <Button size="small" kind="quiet" onPress={stopWhatIf}>
            {whatIfWords.stop()}
          </Button>
        </div>
      )}
      <p class="what-if-run">
        {whatIfWords.thisRun(twin.change, twin.window)} {whatIfWords.others(named, twin.slightly, twin.same)}
      </p>
      {state === "done" && courses.length > 0 && <p class="k-note">{whatIfWords.repeats(courses.length, question.week)}</p>}
      {isShown("compare") && (
        <Button size="small" onPress={() => void openInCompare(twin.beside)}>
          {whatIfWords.openBoth()}
        </Button>
      )}
    </div>
  );
}
