import { effect, untracked } from "@preact/signals";
import type { Answer, Ask, ScenarioSource } from "../worker/protocol.ts";
import { sayFailure } from "./say-failure.ts";
import { store } from "./store.ts";

/** Milliseconds that somebody has to stay chosen before their year is lived again: arrow keys go past many people. */
const patience = 120;

/**
 * Works out why the weeks of the person chosen or open went as they did, variant by variant: first the one that is read,
 * then the others that are drawn. What is worked out stays until another person or another run.
 */
export function keepDiariesFresh(ask: (ask: Ask) => Promise<Answer>, source: () => ScenarioSource): void {
  let of: { readonly person: number | null; readonly runs: unknown } = { person: null, runs: null };
  let turn = 0;
  let timer = 0;

  effect(() => {
    const person = store.open.value?.person ?? store.selected.value;
    const runs = store.runs.value;
    const wanted = wantedVariants();
    untracked(() => {
      if (of.person !== person || of.runs !== runs) {
        of = { person, runs };
        store.diaries.value = new Map();
      }
      turn++;
      clearTimeout(timer);
      if (person === null || runs === null || person >= runs.people.size) return;
      timer = window.setTimeout(() => workOut(turn, person, wanted).catch(sayFailure), store.open.peek() === null ? patience : 0);
    });
  });

  async function workOut(mine: number, person: number, wanted: readonly number[]): Promise<void> {
    const asked = of;
    for (const variant of wanted) {
      if (mine !== turn) return;
      if (store.diaries.peek().has(variant)) continue;
      const answer = await ask({ kind: "explain", source: source(), person, variant });
      if (answer.kind === "explained" && asked === of)
        store.diaries.value = new Map(store.diaries.peek()).set(variant, answer.diary);
    }
  }
}

function wantedVariants(): readonly number[] {
  const open = store.open.value;
  if (open !== null) return [open.variant];
  const drawn = store.narrow.value ? [store.phoneVariant.value] : store.panels.value;
  const [, read] = store.pair.value;
  const known = (store.runs.value?.variants.length ?? 0) > read ? [read] : [];
  return [...new Set([...known, ...drawn])];
}
