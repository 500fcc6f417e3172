import { computed, useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Legend } from "../controls/legend.tsx";
import { store } from "../state/store.ts";
import { storyWords } from "../words/story.ts";
import type { RunSet } from "../worker/protocol.ts";
import { captionsOf } from "./captions-of.ts";
import { type Beat, openingBeats } from "./opening-beats.ts";
import { type OpeningClock, openingClock } from "./opening-clock.ts";
import { OpeningPicture } from "./opening-picture.tsx";
import { liveOpening, type OpeningRun, openingRuns, toldStory } from "./opening-run.ts";
import { stage } from "./stage.ts";
import { openStory } from "./story-run.ts";
import { WeekDots } from "./week-dots.tsx";

/** The first eight seconds: twelve people live six weeks, and what happens is said where it happens. */
export function Opening() {
  const runs = openingRuns.value;
  useEffect(() => {
    // The forty are lived while the twelve are watched, so that the question finds them there; not once somebody has gone
    // elsewhere, for the page is then about something else.
    let here = true;
    const forty = () => {
      if (here) void openStory();
    };
    void liveOpening().then(forty, forty);
    return () => {
      here = false;
    };
  }, []);
  return (
    <main class="story story-opening" id="main" tabIndex={-1}>
      <h1 class="opening-headline">
        {storyWords.headline().map((line) => (
          <span key={line}>{line} </span>
        ))}
      </h1>
      {store.narrow.value && <Legend compared={false} />}
      {runs === null ? <Waiting /> : <Six runs={runs} />}
      <p class="opening-note">
        {storyWords.content()} <a href="#/help/model">{storyWords.whatModel()}</a>
      </p>
    </main>
  );
}

/** Before the twelve are there, which takes a moment only: all the words are, and one can go on. */
function Waiting() {
  return (
    <>
      <div class="opening-picture" />
      <p class="opening-lead">{storyWords.lead(12, 6)}</p>
      <WeekDots week={1} weeks={6} />
      <div class="story-acts">
        <Onward />
      </div>
    </>
  );
}

function Six({ runs }: { runs: RunSet }) {
  const weeks = runs.variants[0].weeks.length - 1;
  const story = toldStory.value;
  const run = useMemo((): OpeningRun => ({ runs, story: story ?? null }), [runs, story]);
  const clock = useMemo(() => openingClock(computed(() => openingBeats(weeks, toldStory.value?.week ?? null))), [weeks]);
  useEffect(() => clock.stop, [clock]);
  useSignalEffect(() => {
    const told = captionsOf(toldStory.value ?? null, clock.beat.value, runs);
    if (told.length > 0 && clock.beat.value.says !== "since") store.said.value = told.map(({ text }) => text).join(" ");
  });
  const beat = clock.beat.value;
  return (
    <>
      <OpeningPicture run={run} beat={clock.beat} moment={clock.moment} captioned={story !== undefined && !store.narrow.value} />
      <p class="opening-lead">{storyWords.lead(runs.people.size, weeks)}</p>
      {store.narrow.value && <Below run={run} beat={beat} />}
      <WeekDots week={beat.week} weeks={weeks} />
      <div class="story-acts">
        <Onward />
        <PauseButton clock={clock} />
      </div>
    </>
  );
}

/** On a narrow page: what is said stands below the picture. Before anything is, the two keys to the picture do. */
function Below({ run, beat }: { run: OpeningRun; beat: Beat }) {
  const told = captionsOf(run.story, beat, run.runs);
  if (told.length === 0)
    return (
      <p class="opening-said opening-keys">
        {storyWords.diamonds()} {storyWords.fuller()}
      </p>
    );
  return <p class="opening-said">{told.map(({ text }) => text).join(" ")}</p>;
}

function Onward() {
  return (
    <Button
      kind="primary"
      size="large"
      onPress={() => {
        stage.value = "question";
      }}
    >
      {storyWords.onward()}
    </Button>
  );
}

function PauseButton({ clock }: { clock: OpeningClock }) {
  const text = clock.playing.value ? storyWords.pause() : clock.ended.value ? storyWords.again() : storyWords.play();
  return (
    <Button kind="quiet" size="large" onPress={clock.toggle}>
      {text}
    </Button>
  );
}
