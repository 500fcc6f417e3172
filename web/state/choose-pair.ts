import type { RunSet } from "../worker/protocol.ts";
import { openingPair } from "./opening-pair.ts";
import { store } from "./store.ts";

/** Keeps what is chosen within what a new run holds: the pair, the panels, the person, the week. */
export function choosePair(runs: RunSet): void {
  const count = runs.variants.length;
  const [first, second] = store.pair.value;
  // Of one variant the pair is that one twice: once there is another, the two can be compared.
  const alone = first === second && count > 1;
  if (store.pair.value === openingPair || alone || first >= count || second >= count) store.pair.value = firstPair(runs);
  if (store.phoneVariant.value >= count) store.phoneVariant.value = 0;
  if (store.panelCount.value > count) store.panelCount.value = count >= 3 ? 3 : 2;
  const { size } = runs.people;
  if ((store.selected.value ?? 0) >= size) store.selected.value = null;
  if ((store.open.value?.person ?? 0) >= size) store.open.value = null;
  store.hovered.value = null;
  store.brushed.value = null;
  if (store.week.value > store.lastWeek.value) store.week.value = store.lastWeek.value;
}

/**
 * The pair that the page opens with: the first variant and the next one that begins with another number of ties, so that the difference
 * can be seen at once; else the first two. What is compared is only where the reader begins.
 */
function firstPair({ variants }: RunSet): readonly [number, number] {
  const ties = variants.map((run) => run.ties.begins.reduce((count, begins) => count + (begins === 0 ? 1 : 0), 0));
  const other = ties.findIndex((count) => count !== ties[0]);
  return [0, other === -1 ? Math.min(1, variants.length - 1) : other];
}
