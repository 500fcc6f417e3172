import { useSignalEffect } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { FiftyTimes } from "../asking/fifty-times.tsx";
import { GuessLine } from "../asking/guess-line.tsx";
import { ThisRun } from "../asking/this-run.tsx";
import { Button } from "../controls/button.tsx";
import { Legend } from "../controls/legend.tsx";
import { pause, showWeek } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { VoteLine } from "../teacher/vote-line.tsx";
import { askingWords } from "../words/asking.ts";
import { storyWords } from "../words/story.ts";
import type { VerdictWords } from "../words/verdict.ts";
import type { RunSet } from "../worker/protocol.ts";
import { guessOutcome } from "./guess-outcome.ts";
import { Onward } from "./onward-buttons.tsx";
import { guess, guessAgain, isAnswer, stage } from "./stage.ts";
import { storyEvents } from "./story-events.ts";
import { held, repeatStory, repeats } from "./story-run.ts";
import { YearPictures } from "./year-pictures.tsx";

/** The year plays, its lines grow; then the guess, the answer in words, this run, and the same year fifty times. */
export function Reveal() {
  useEffect(() => {
    void repeatStory();
    return pause;
  }, []);
  // The year is over when the weeks have played to the last.
  useSignalEffect(() => {
    if (stage.value === "playing" && !store.playing.value && store.week.value >= store.lastWeek.value) stage.value = "result";
  });
  const runs = store.holds.value === held ? store.runs.value : null;
  const playing = stage.value === "playing";
  // Who comes back from somewhere else has seen the year: it stands at its end.
  useEffect(() => {
    if (runs !== null && stage.peek() === "result") showWeek(store.lastWeek.peek());
  }, [runs]);
  return (
    <main class={playing ? "story story-reveal story-playing" : "story story-reveal"} id="main" tabIndex={-1}>
      <Answer playing={playing} />
      <div class="reveal-charts">
        {runs !== null && <Lines runs={runs} />}
        {runs !== null && <YearPictures runs={runs} large={playing} />}
        {!playing && <Times />}
      </div>
      <Onward playing={playing} />
      {playing && store.narrow.value && <Legend compared={false} />}
    </main>
  );
}

/** Guess, verdict, and how large and how sure: the answer to the question. */
function Answer({ playing }: { playing: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [playing]);
  const guessed = isAnswer(guess.value) ? storyWords.guessOf[guess.value]() : null;
  const comparison = store.currentComparison.value;
  const words = useVerdict();
  const reply = comparison === null ? "" : storyWords.reply[guessOutcome(guess.value, comparison.paired.verdict)]();
  return (
    <div class="reveal-answer">
      {!playing && <VoteLine />}
      {guessed !== null && (
        <GuessLine
          guess={guessed}
          reply={playing ? storyWords.weekOf(Math.max(1, store.week.value), store.lastWeek.value) : reply}
        >
          {!playing && !store.narrow.value && (
            <Button kind="quiet" size="small" onPress={guessAgain}>
              {storyWords.guessAgain()}
            </Button>
          )}
        </GuessLine>
      )}
      <h1 ref={heading} tabIndex={-1} class="k-verdict-sentence">
        {playing ? storyWords.playing() : words.pieces.map(({ text, stressed }, k) => (stressed ? <b key={k}>{text}</b> : text))}
      </h1>
      <p class="story-sub">{playing ? storyWords.onlyTies() : words.note}</p>
    </div>
  );
}

/** The verdict over the repeats so far. */
function useVerdict(): VerdictWords {
  const comparison = store.currentComparison.value;
  return useMemo(() => {
    if (comparison === null)
      return { pieces: [{ text: storyWords.firstRepeats(), stressed: false }], note: storyWords.soFar(0, repeats) };
    const sorted = [...comparison.differences].sort((one, other) => one - other);
    const half = sorted.length / 2;
    const median = sorted.length === 0 ? 0 : (sorted[Math.floor(half - 0.25)] + sorted[Math.floor(half)]) / 2;
    return storyWords.verdict(comparison.paired, median, repeats);
  }, [comparison]);
}

function Lines({ runs }: { runs: RunSet }) {
  const marks = store.summary.value?.marks;
  const events = useMemo(() => storyEvents(marks ?? []), [marks]);
  const series = useMemo(
    () => runs.variants.slice(0, 2).map(({ letter, name, model }) => ({ letter, name, values: model.distress })),
    [runs],
  );
  return (
    <ThisRun
      weeks={runs.variants[0].weeks}
      series={series}
      events={events}
      until={store.moment}
      label={askingWords.lines(
        askingWords.average(),
        series.map(({ letter, values }) => ({ letter, value: values[values.length - 1] ?? Number.NaN })),
        store.lastWeek.value,
      )}
    />
  );
}

function Times() {
  const differences = store.currentComparison.value?.differences ?? [];
  return <FiftyTimes differences={differences} planned={repeats} of="B" from="A" />;
}
