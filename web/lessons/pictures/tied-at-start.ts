import { tieWeek, untied } from "../../ties/tie-week.ts";
import type { VariantRun } from "../../worker/protocol.ts";

/** How many ties a run begins with. */
export function tiedAtStart({ ties }: VariantRun): number {
  return tieWeek(ties, 0).reduce((sum, at) => sum + (at === untied ? 0 : 1), 0);
}
