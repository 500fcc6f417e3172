import { effect, untracked } from "@preact/signals";
import { highDistress } from "../../src/model/measures/weekly.ts";
import { weekOf } from "../network/at-moment.ts";
import { coreWords } from "../words/core.ts";
import { pausedMessage, type WeekFacts, weekMessage } from "../words/summary.ts";
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

function weekFacts(): WeekFacts {
  const week = store.week.value;
  const runs = store.runs.value;
  const shown = store.panels.value.flatMap((variant) => runs?.variants[variant] ?? []);
  const last = shown[shown.length - 1];
  const size = runs?.people.size ?? 0;
  return {
    week,
    variants: shown.map(({ letter, model }) => ({ letter, now: model.distress[week], before: model.distress[0] })),
    begins: [],
    high:
      last === undefined
        ? 0
        : weekOf(last.people.shown, size, week).filter(
            (shown, person) => shown >= highDistress && last.people.absent[week * size + person] !== 1,
          ).length,
  };
}
