import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { ChoiceCards } from "../asking/choice-cards.tsx";
import { keepGuess } from "../asking/guess.ts";
import { NetworkView } from "../asking/network-view.tsx";
import { Button } from "../controls/button.tsx";
import { Legend } from "../controls/legend.tsx";
import { panelTies } from "../network/ties.ts";
import { showWeek } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { play } from "../state/time.ts";
import { askingWords } from "../words/asking.ts";
import { storyWords } from "../words/story.ts";
import type { Letter, Positions, RunSet } from "../worker/protocol.ts";
import { guess, stage } from "./stage.ts";
import { held, repeatStory } from "./story-run.ts";

/** The networks as they begin. */
const start = signal(0);

/** The question: the two networks are the answers. Meanwhile the year is lived fifty times in the background. */
export function Question() {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => void repeatStory(), []);
  const runs = store.holds.value === held ? store.runs.value : null;
  const positions = store.positions.value;
  const question = storyWords.question(runs?.people.size ?? 40);
  const warmUp = runs === null ? 0 : (store.summary.value?.warmUp ?? 0);
  const failure = store.failure.value;
  return (
    <main class="story story-question" id="main" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {question}
      </h1>
      <p class="story-sub">
        {storyWords.onlyTies()} {warmUp > 0 && storyWords.livedAlready(warmUp)}
      </p>
      <ChoiceCards
        question={question}
        choices={[
          { id: "A", letter: "A", text: storyWords.cards.A() },
          { id: "B", letter: "B", text: storyWords.cards.B() },
          { id: "same", text: askingWords.same() },
          { id: "unsure", text: askingWords.notSure() },
        ]}
        value={guess.value}
        onChange={(answer) => {
          guess.value = answer;
          keepGuess(held, answer);
        }}
        picture={(letter) =>
          runs === null || positions === null ? (
            <div class="network-view" />
          ) : (
            <Picture runs={runs} positions={positions} letter={letter} />
          )
        }
      >
        <p class="story-stays">{askingWords.stays()}</p>
        <Button
          kind="primary"
          size="large"
          disabledBecause={guess.value === null ? storyWords.guessFirst() : runs === null ? storyWords.comingUp() : null}
          onPress={runTheYear}
        >
          {storyWords.run()}
        </Button>
      </ChoiceCards>
      {failure !== "" && <p role="alert">{storyWords.failed(failure)}</p>}
      <Legend compared={false} />
    </main>
  );
}

function Picture({ runs, positions, letter }: { runs: RunSet; positions: Positions; letter: Letter }) {
  const variant = letter === "A" ? 0 : 1;
  const run = runs.variants[variant];
  const ties = panelTies(run, [run], runs.people, runs.pairs, 0);
  const harmful = ties.harmful.reduce((sum, one) => sum + one, 0);
  return (
    <NetworkView
      runs={runs}
      variant={variant}
      positions={positions}
      moment={start}
      label={storyWords.cardPicture(letter, runs.people.size, ties.from.length, harmful)}
    />
  );
}

function runTheYear(): void {
  if (store.reducedMotion.value) {
    showWeek(store.lastWeek.value);
    stage.value = "result";
    return;
  }
  showWeek(0);
  stage.value = "playing";
  play();
}
