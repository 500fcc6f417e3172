import { batch, effect } from "@preact/signals";
import { engineHelper, type Helper } from "../worker/client.ts";
import { type Answer, type ScenarioSource, shownMeasures } from "../worker/protocol.ts";
import { sameSource } from "../worker/same-files.ts";
import { keepAnnouncing } from "./announce.ts";
import { choosePair } from "./choose-pair.ts";
import { keepDiariesFresh } from "./diaries.ts";
import { putDocument, type ScenarioDocument } from "./document.ts";
import { measuresAtHand } from "./measures-at-hand.ts";
import { openingPair } from "./opening-pair.ts";
import { forgetPlaces, type PanelShape, type Placed, placePeople, putPeople, readyToPlace } from "./place-people.ts";
import { forgetRepeats, keepComparisonFresh, readyToRepeat, repeatFrom, stopRepeating } from "./repeating.ts";
import { sayFailure } from "./say-failure.ts";
import { store } from "./store.ts";
import { keepTime, pause, play, showWeek } from "./time.ts";

/** The work behind the page: opening, Run and repeats. One engine worker answers; repeats and layout have their own. */
let engine: Helper | null = null;
/** Goes up with each run, so that an answer to an older one is dropped. */
let latest = 0;
let how: OpenOptions = {};

/** How a document is opened. */
export interface OpenOptions {
  /** Lets the weeks play once it has run, unless motion is unwanted. */
  readonly play?: boolean;
  /** Repeats that run in the background: a number, or as many as the scenario asks for if left out. 0 for none. */
  readonly repeats?: number;
  /** The shape of a panel that people are placed for. */
  readonly shape?: PanelShape;
}

/** Asks the page's engine; another one where it broke down. */
export function ask(...question: Parameters<Helper["ask"]>): Promise<Answer> {
  if (engine === null || engine.hasStopped()) engine = engineHelper();
  return engine.ask(...question);
}

/** The scenario as the reader has it now. */
export function currentSource(): ScenarioSource {
  return {
    file: store.scenarioFile.value,
    text: store.scenarioText.value,
    files: store.files.value,
    edits: store.edits.value,
  };
}

let ran: ScenarioSource | null = null;
/** What the worker was last asked to read. */
let lastRead: ScenarioSource | null = null;

/** The scenario that the runs on the page were made with. */
export function ranSource(): ScenarioSource {
  return ran ?? currentSource();
}

/** Starts what works behind every place of the page, before anything is drawn. */
export function startSession(): void {
  // Both start before there is a scenario: their first answer comes the sooner.
  engine ??= engineHelper();
  readyToPlace();
  keepTime();
  keepSummaryFresh();
  keepDiariesFresh(ask, ranSource);
  keepComparisonFresh();
  keepAnnouncing();
}

/**
 * Puts a document on the page and runs it. What was there is forgotten: nobody sees runs of another scenario.
 * @param holds the name under which the page holds it: "desk" for the playground's own
 * @returns whether it could be run
 */
export async function openDocument(holds: string, document: ScenarioDocument, options: OpenOptions = {}): Promise<boolean> {
  how = options;
  latest++;
  stopRepeating();
  forgetPlaces();
  batch(() => {
    pause();
    forgetRepeats();
    store.holds.value = holds;
    putDocument(document);
    store.runs.value = null;
    store.summary.value = null;
    store.written.value = "";
    store.writtenOf.value = null;
    store.positions.value = null;
    store.problems.value = [];
    store.pair.value = openingPair;
    store.week.value = 0;
    store.moment.value = 0;
    store.selected.value = null;
    store.hovered.value = null;
    store.brushed.value = null;
    store.open.value = null;
  });
  const done = await runOnce();
  if (done && options.play === true && !store.reducedMotion.value) play();
  return done;
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
  const { repeats, shape } = how;
  stopRepeating();
  batch(() => {
    store.running.value = true;
    store.failure.value = "";
  });
  try {
    lastRead = source;
    const loaded = await ask({ kind: "load", source });
    if (mine !== latest || loaded.kind !== "loaded") return false;
    take(loaded, source);
    const { summary } = loaded;
    if (summary === null) return false;
    if (store.runs.value === null) openOn(summary.outcome);
    const wanted = repeats ?? Math.max(store.start.value?.results?.replicates ?? 0, summary.replicates);
    if (wanted > 0) readyToRepeat();
    let placing: Promise<Placed | null> = Promise.resolve(null);
    const wide = summary.variants.length === 1 && !store.narrow.value;
    const answer = await ask({ kind: "run", source }, (built) => {
      if (built.kind === "built" && mine === latest) placing = placePeople(built, shape ?? (wide ? "wide" : "beside"));
    });
    const placed = await placing;
    if (mine !== latest || answer.kind !== "ran") return false;
    batch(() => {
      forgetRepeats();
      if (placed !== null) putPeople(placed);
      store.runs.value = answer.runs;
      store.ranEdits.value = source.edits;
      ran = source;
      store.ranText.value = source.text;
      store.ranFiles.value = source.files ?? {};
      choosePair(answer.runs);
      if (!measuresAtHand(answer.runs).includes(store.measure.peek())) store.measure.value = "distress";
    });
    if (wanted > 0) repeatFrom(source, wanted);
    return true;
  } catch (error) {
    if (mine === latest) sayFailure(error);
    return false;
  } finally {
    if (mine === latest) store.running.value = false;
  }
}

function take({ summary, problems, text }: Extract<Answer, { kind: "loaded" }>, of: ScenarioSource): void {
  batch(() => {
    store.written.value = text;
    store.writtenOf.value = of;
    if (summary !== null) store.summary.value = summary;
    store.problems.value = problems;
  });
}

/** The page opens on the measure that the scenario's verdict is about. */
function openOn(outcome: string): void {
  const shown = shownMeasures.find((measure) => measure === outcome);
  if (shown !== undefined) store.measure.value = shown;
}

/** Reads the scenario again whenever the reader has changed it, so that problems show before Run. */
function keepSummaryFresh(): void {
  effect(() => {
    const [edits, text, files] = [store.edits.value, store.scenarioText.value, store.files.value];
    // Before the first run it is being read already, unless it could not be: then every change may put it right. What was
    // changed meanwhile is read once that run is there. A text that was emptied is read like any other: it has a problem.
    const waits = store.runs.value === null && store.problems.peek().length === 0;
    const source = currentSource();
    if (waits || (lastRead !== null && sameSource(lastRead, source))) return;
    lastRead = source;
    void ask({ kind: "load", source }).then((answer) => {
      const current = edits === store.edits.peek() && text === store.scenarioText.peek() && files === store.files.peek();
      if (answer.kind === "loaded" && current) take(answer, source);
    }, sayFailure);
  });
}
