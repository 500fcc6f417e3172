import { effect, untracked } from "@preact/signals";
import { highDistress } from "../../src/model/measures/weekly.ts";
import { weekOf } from "../network/at-moment.ts";
import { coreWords } from "../words/core.ts";
import { pausedMessage, type WeekFacts } from "../words/summary.ts";
import { store } from "./store.ts";

/** Says what a reader who cannot see it would miss: where time stands when it stops, that a run is there, that it agrees. */
export function keepAnnouncing(): void {
  let played = false;
  effect(() => {
    if (store.playing.value) played = true;
    else if (played) {
      played = false;
      untracked(() => {
        store.said.value = pausedMessage(weekFacts());
      });
    }
  });
  effect(() => {
    const runs = store.runs.value;
    if (runs !== null) store.said.value = coreWords.saidRun(runs.variants[0].weeks.length - 1);
  });
  effect(() => {
    const agreement = store.agreement.value;
    if (agreement.state === "agrees" || agreement.state === "differs") store.said.value = coreWords.agreement(agreement);
  });
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
