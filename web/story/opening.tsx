import { computed, effect } from "@preact/signals";
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

/**
 * The first eight seconds: twelve people live six weeks, and what happens is said where it happens. Before the twelve are
 * there, which takes a moment only, all the words are, and one can go on: the button that is held then stays the same.
 */
export function Opening() {
  useForty();
  const runs = openingRuns.value;
  const story = toldStory.value;
  const run = useMemo((): OpeningRun | null => (runs === null ? null : { runs, story: story ?? null }), [runs, story]);
  const clock = useClock(runs);
  const beat = clock?.beat.value ?? null;
  const narrow = store.narrow.value;
  const weeks = weeksOf(runs);
  return (
    <main class="story story-opening" id="main" tabIndex={-1}>
      <h1 class="opening-headline">
        {storyWords.headline().map((line) => (
          <span key={line}>{line} </span>
        ))}
      </h1>
      {narrow && <Legend compared={false} />}
      {run === null || clock === null ? (
        <div class="opening-picture" />
      ) : (
        <OpeningPicture run={run} beat={clock.beat} moment={clock.moment} captioned={story !== undefined && !narrow} />
      )}
      <p class="opening-lead">{storyWords.lead(runs?.people.size ?? 12, weeks)}</p>
      {narrow && run !== null && beat !== null && <Below run={run} beat={beat} />}
      <WeekDots week={beat?.week ?? 1} weeks={weeks} />
      <div class="story-acts">
        <Onward />
        {clock !== null && <PauseButton clock={clock} />}
      </div>
      <p class="opening-note">
        {storyWords.content()} <a href="#/help/model">{storyWords.whatModel()}</a>
      </p>
    </main>
  );
}

function weeksOf(runs: RunSet | null): number {
  return runs === null ? 6 : runs.variants[0].weeks.length - 1;
}

/**
 * Has the forty lived while the twelve are watched, so that the question finds them there; not once somebody has gone
 * elsewhere, for the page is then about something else.
 */
function useForty(): void {
  useEffect(() => {
    let here = true;
    const forty = () => {
      if (here) void openStory();
    };
    void liveOpening().then(forty, forty);
    return () => {
      here = false;
    };
  }, []);
}

/** The clock of the twelve, from when they are there. What it comes to is said aloud too. */
function useClock(runs: RunSet | null): OpeningClock | null {
  const clock = useMemo(
    () => (runs === null ? null : openingClock(computed(() => openingBeats(weeksOf(runs), toldStory.value?.week ?? null)))),
    [runs],
  );
  useEffect(() => {
    if (runs === null || clock === null) return;
    const saying = effect(() => {
      const beat = clock.beat.value;
      const told = captionsOf(toldStory.value ?? null, beat, runs);
      if (told.length > 0 && beat.says !== "since") store.said.value = told.map(({ text }) => text).join(" ");
    });
    return () => {
      saying();
      clock.stop();
    };
  }, [clock, runs]);
  return clock;
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
