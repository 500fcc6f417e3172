import type { ReadonlySignal } from "@preact/signals";
import type { PanelTies } from "../network/ties.ts";
import { coreWords } from "../words/core.ts";

/** How many ties are others than at the start, as the weeks go by. */
export function TiesSinceStart({ ties }: { ties: ReadonlySignal<PanelTies> }) {
  const begun = ties.value.began.reduce((sum, one) => sum + one, 0);
  const ended = ties.value.ended.length / 2;
  return begun + ended === 0 ? null : <span class="variant-ties">{coreWords.tiesSinceStart(begun, ended)}</span>;
}
