import { useMemo } from "preact/hooks";
import { enoughRepeats } from "../charts/bands.ts";
import { Difference } from "../charts/difference.tsx";
import { Verdict } from "../charts/verdict.tsx";
import { Button } from "../controls/button.tsx";
import { Progress } from "../controls/progress.tsx";
import { moreRepeats, showSide, stopRepeats } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { ChangedMost } from "../tables/changed-most.tsx";
import { outcomeWeeks } from "../tables/person-facts.ts";
import { coreWords } from "../words/core.ts";
import { differenceWords } from "../words/difference.ts";
import { measureWords } from "../words/measures.ts";
import { spoken, verdictWords } from "../words/verdict.ts";
import { isDistress } from "../worker/in-points.ts";
import { personRows } from "./most-changed.ts";
import { OneVariant } from "./one-variant.tsx";
import { PairChoice } from "./pair-choice.tsx";
import { personLinks } from "./person-links.ts";
import { plannedRepeats } from "./planned-repeats.ts";
import { secondsLeft } from "./seconds-left.ts";

/** The answer: verdict over the repeats so far, each repeat as a dot, and who changed most in the run on the page. */
export function Answer() {
  const runs = store.runs.value;
  const pair = store.pairRuns.value;
  const rows = useMemo(() => (runs === null || pair === null ? [] : personRows(runs.people, pair)), [runs, pair]);
  if (runs !== null && runs.variants.length === 1) return <OneVariant />;
  if (pair === null) return null;
  return (
    <div class="answer">
      <PairChoice />
      <Measured />
      <ChangedMost
        rows={rows}
        distressDrawn={isDistress(store.measure.value)}
        onAll={() => showSide("people")}
        {...personLinks(pair)}
      />
    </div>
  );
}

/** More of them, once those that were asked for are there or were stopped. */
function MoreRepeats() {
  if (store.repeating.value || store.repeats.value.length === 0) return null;
  return (
    <Button kind="quiet" size="small" label={differenceWords.moreLabel(more)} onPress={() => moreRepeats(more)}>
      {differenceWords.more(more)}
    </Button>
  );
}

const more = 50;

/** Room for the tallest stack of dots, in pixels: less where the answer stands under four networks. */
const dotsUsually = 76;
const dotsBelow = 56;

function Measured() {
  const comparison = store.currentComparison.value;
  const pair = store.pairRuns.value;
  const wanted = store.repeatsWanted.value;
  const done = store.repeats.value.length;
  const measure = store.measure.value;
  const dotsHeight = store.panels.value.length === 4 && !store.narrow.value ? dotsBelow : dotsUsually;
  if (pair === null) return null;
  const [{ letter: from }, { letter: of }] = pair;
  const over = differenceWords.over(
    measureWords[measure].title,
    Math.max(1, Math.min(outcomeWeeks, store.lastWeek.value)),
    measureWords[measure].higher,
  );
  if (comparison === null) {
    const waiting = store.comparison.value === null ? differenceWords.noRepeats() : coreWords.working();
    return (
      <>
        <Verdict over={over} words={{ pieces: [{ text: waiting, stressed: false }], note: differenceWords.oneRun() }} />
        <Difference
          differences={[]}
          mean={0}
          interval={null}
          middle={null}
          of={of}
          from={from}
          label={differenceWords.noRepeats()}
          height={dotsHeight}
        />
      </>
    );
  }
  const { paired, differences, middle } = comparison;
  const words = verdictWords(paired, of, plannedRepeats(comparison, wanted), enoughRepeats, "ended", comparison.repeats);
  return (
    <>
      <Verdict over={over} words={words} />
      <Difference
        differences={differences}
        mean={paired.difference}
        interval={paired.interval}
        middle={middle}
        of={of}
        from={from}
        label={spoken(words)}
        height={dotsHeight}
        beside={<MoreRepeats />}
      />
      {store.repeating.value && differences.length < wanted && (
        <div class="repeats-under-way">
          <Progress done={done} planned={wanted} secondsLeft={secondsLeft(done, wanted)} />
          <Button kind="quiet" size="small" onPress={stopRepeats}>
            {differenceWords.stop()}
          </Button>
        </div>
      )}
    </>
  );
}
