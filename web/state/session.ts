import { batch, effect } from "@preact/signals";
import { engineHelper, type Helper } from "../worker/client.ts";
import { type Answer, type Positions, type ScenarioSource, shownMeasures } from "../worker/protocol.ts";
import { keepAnnouncing } from "./announce.ts";
import { choosePair } from "./choose-pair.ts";
import { keepDiariesFresh } from "./diaries.ts";
import { measuresAtHand } from "./measures-at-hand.ts";
import { openingScenario } from "./opening.ts";
import { placePeople, readyToPlace } from "./place-people.ts";
import { forgetRepeats, keepComparisonFresh, repeatFrom, stopRepeating } from "./repeating.ts";
import { store } from "./store.ts";
import { keepTime, play, showWeek } from "./time.ts";

/** The work behind the page: opening, Run and repeats. One engine worker answers; repeats and layout have their own. */
let engine: Helper | null = null;
/** Goes up with each run, so that an answer to an older one is dropped. */
let latest = 0;

function ask(...question: Parameters<Helper["ask"]>): Promise<Answer> {
  engine ??= engineHelper();
  return engine.ask(...question);
}

/** The scenario as the reader has it now. */
function currentSource(): ScenarioSource {
  return {
    file: store.scenarioFile.value,
    text: store.scenarioText.value,
    files: store.start.value?.files ?? {},
    edits: store.edits.value,
  };
}

/** The scenario that the runs on the page were made with. */
export function ranSource(): ScenarioSource {
  return { ...currentSource(), edits: store.ranEdits.value };
}

/** Opens the page: what `npm start` computed, or the flagship; runs it, plays it once and repeats it in the background. */
export async function openLab(): Promise<void> {
  // Both start while the scenario is fetched: their first answer comes the sooner.
  engine ??= engineHelper();
  readyToPlace();
  keepTime();
  keepSummaryFresh();
  keepDiariesFresh(ask, ranSource);
  keepComparisonFresh();
  keepAnnouncing();
  const { file, text, start } = await openingScenario();
  batch(() => {
    store.start.value = start;
    store.scenarioFile.value = file;
    store.scenarioText.value = text;
  });
  const done = await runOnce();
  if (done && !store.reducedMotion.value) play();
}

/** Runs every variant with the reader's changes, then plays the weeks from the start. */
export async function run(): Promise<void> {
  if (!(await runOnce())) return;
  showWeek(store.reducedMotion.value ? store.lastWeek.value : 0);
  if (!store.reducedMotion.value) play();
}

/** More repeats than the page has. */
export function moreRepeats(count: number): void {
  repeatFrom(ranSource(), store.repeats.value.length + count);
}

export function stopRepeats(): void {
  stopRepeating();
}

async function runOnce(): Promise<boolean> {
  const mine = ++latest;
  const source = currentSource();
  stopRepeating();
  batch(() => {
    store.running.value = true;
    store.failure.value = "";
  });
  try {
    const loaded = await ask({ kind: "load", source });
    if (mine !== latest || loaded.kind !== "loaded") return false;
    take(loaded);
    const { summary } = loaded;
    if (summary === null) return false;
    if (store.runs.value === null) openOn(summary.outcome);
    let placing: Promise<Positions | null> = Promise.resolve(null);
    const ran = await ask({ kind: "run", source }, (built) => {
      if (built.kind === "built") placing = placePeople(built, summary.variants.length === 1 && !store.narrow.value);
    });
    const positions = await placing;
    if (mine !== latest || ran.kind !== "ran") return false;
    batch(() => {
      forgetRepeats();
      if (positions !== null) store.positions.value = positions;
      store.runs.value = ran.runs;
      store.ranEdits.value = source.edits;
      choosePair(ran.runs);
      if (!measuresAtHand(ran.runs).includes(store.measure.peek())) store.measure.value = "distress";
    });
    repeatFrom(source, Math.max(store.start.value?.results?.replicates ?? 0, summary.replicates));
    return true;
  } catch (error) {
    if (mine === latest) store.failure.value = error instanceof Error ? error.message : String(error);
    return false;
  } finally {
    if (mine === latest) store.running.value = false;
  }
}

function take({ summary, problems }: Extract<Answer, { kind: "loaded" }>): void {
  batch(() => {
    if (summary !== null) store.summary.value = summary;
    store.problems.value = problems;
  });
}

/** The page opens on the measure that the scenario's verdict is about. */
function openOn(outcome: string): void {
  const shown = shownMeasures.find((measure) => measure === outcome);
  if (shown !== undefined) store.measure.value = shown;
}

/** Reads the scenario again whenever the reader has changed a number, so that problems show before Run. */
function keepSummaryFresh(): void {
  effect(() => {
    const edits = store.edits.value;
    if (store.scenarioText.value === "" || store.runs.peek() === null) return;
    void ask({ kind: "load", source: currentSource() }).then((answer) => {
      if (answer.kind === "loaded" && edits === store.edits.peek()) take(answer);
    });
  });
}
