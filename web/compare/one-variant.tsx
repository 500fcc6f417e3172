import { Empty } from "../controls/empty.tsx";
import { store } from "../state/store.ts";
import { outcomeWeeks } from "../tables/person-facts.ts";
import { coreWords } from "../words/core.ts";
import { measureWords } from "../words/measures.ts";
import { fixed } from "../words/numbers.ts";
import { whereEnded } from "./ended.ts";

/** What can be said of a scenario with one variant: where its measures ended, and how to get a comparison. */
export function OneVariant() {
  const rows = store.repeats.value;
  const runs = store.runs.value;
  return (
    <div class="answer">
      {rows.length > 0 && runs !== null && (
        <section aria-labelledby="ended">
          <h2 id="ended">{coreWords.ended(Math.min(outcomeWeeks, store.lastWeek.value), rows.length)}</h2>
          <dl class="ended">
            {whereEnded(runs, rows).map(({ measure, mean, repeats }) => (
              <div key={measure}>
                <dt>
                  {measureWords[measure].title}
                  {repeats < rows.length && ` ${coreWords.endedIn(repeats)}`}
                </dt>
                <dd>{fixed(mean)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Empty title={coreWords.oneVariant()} text={coreWords.oneVariantHow()} />
    </div>
  );
}
