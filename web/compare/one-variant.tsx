import { Empty } from "../controls/empty.tsx";
import { measuresAtHand } from "../state/measures-at-hand.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import { measureWords } from "../words/measures.ts";
import { fixed } from "../words/numbers.ts";

/** What can be said of a scenario with one variant: where its measures ended, and how to get a comparison. */
export function OneVariant() {
  const rows = store.repeats.value;
  const runs = store.runs.value;
  return (
    <div class="answer">
      {rows.length > 0 && runs !== null && (
        <section aria-labelledby="ended">
          <h2 id="ended">{coreWords.ended(rows.length)}</h2>
          <dl class="ended">
            {measuresAtHand(runs).map((measure) => (
              <div key={measure}>
                <dt>{measureWords[measure].title}</dt>
                <dd>{fixed(mean(rows.map(({ variants: [only] }) => only.outcomes[measure])))}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Empty title={coreWords.oneVariant()} text={coreWords.oneVariantHow()} />
    </div>
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
