import { effect, untracked } from "@preact/signals";
import { highDistress } from "../../src/model/measures/weekly.ts";
import { seriesValues } from "../compare/series.ts";
import { weekOf } from "../network/at-moment.ts";
import { coreWords } from "../words/core.ts";
import { pausedMessage, type WeekFacts, weekMessage } from "../words/summary.ts";
import type { VariantRun } from "../worker/protocol.ts";
import { store } from "./store.ts";

/**
 * Says what a reader who cannot see it would miss: what begins while weeks play, where time stands when it stops, that a run
 * is there, that it agrees.
 */
export function keepAnnouncing(): void {
  let played = false;
  effect(() => {
    if (store.playing.value) played = true;
    else if (played) {
      played = false;
      untracked(() => {
        if (!speaksForItself()) store.said.value = pausedMessage(weekFacts());
      });
    }
  });
  let before = 0;
  effect(() => {
    const week = store.week.value;
    const from = before;
    before = week;
    if (!store.playing.value || week <= from) return;
    untracked(() => {
      const begins = (store.summary.value?.marks ?? []).filter((mark) => mark.from > from && mark.from <= week);
      if (begins.length > 0 && !speaksForItself())
        store.said.value = weekMessage({ ...weekFacts(), begins: [...new Set(begins.map(({ title }) => title))] });
    });
  });
  effect(() => {
    const runs = store.runs.value;
    if (runs !== null && !speaksForItself()) store.said.value = coreWords.saidRun(runs.variants[0].weeks.length - 1);
  });
  effect(() => {
    const agreement = store.agreement.value;
    if (agreement.state === "agrees" || agreement.state === "differs") store.said.value = coreWords.agreement(agreement);
  });
}

/** The story says itself what happens in it. */
function speaksForItself(): boolean {
  return store.holds.peek() === "story";
}

/** The week as the chart has it: the same networks, the same measure, and of people who are marked where its lines are theirs. */
function weekFacts(): WeekFacts {
  const week = store.week.value;
  const runs = store.runs.value;
  const measure = store.measure.value;
  const brushed = store.brushed.value;
  const places = store.narrow.value ? [...new Set(store.pair.value)] : store.panels.value;
  const size = runs?.people.size ?? 0;
  return {
    week,
    measure,
    marked: brushed !== null && measure === "distress",
    variants: places
      .flatMap((place) => runs?.variants[place] ?? [])
      .map((run) => {
        const values = seriesValues(run, size, measure, brushed);
        return { letter: run.letter, now: values[week], before: values[0], high: highIn(run, size, week) };
      }),
    begins: [],
  };
}

/** People above the mark of high distress, of all who are there. */
function highIn({ people }: VariantRun, size: number, week: number): number {
  return weekOf(people.shown, size, week).filter(
    (shown, person) => shown >= highDistress && people.absent[week * size + person] !== 1,
  ).length;
}
