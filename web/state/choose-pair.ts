import type { RunSet } from "../worker/protocol.ts";
import { store } from "./store.ts";

/** Keeps what is chosen within what a new run holds: the pair, the panels, the person, the week. */
export function choosePair(runs: RunSet): void {
  const count = runs.variants.length;
  const [first, second] = store.pair.value;
  if (first >= count || second >= count) store.pair.value = [0, Math.min(1, count - 1)];
  if (store.phoneVariant.value >= count) store.phoneVariant.value = 0;
  if (store.panelCount.value > count) store.panelCount.value = count >= 3 ? 3 : 2;
  const { size } = runs.people;
  if ((store.selected.value ?? 0) >= size) store.selected.value = null;
  if ((store.open.value?.person ?? 0) >= size) store.open.value = null;
  store.hovered.value = null;
  store.brushed.value = null;
  if (store.week.value > store.lastWeek.value) store.week.value = store.lastWeek.value;
}
