import { measuresAtHand } from "../state/measures-at-hand.ts";
import { pointsOf } from "../worker/in-points.ts";
import type { RepeatRow, RunSet, ShownMeasure } from "../worker/protocol.ts";

/** Where a measure of a scenario's only variant ended. */
export interface Ended {
  readonly measure: ShownMeasure;
  /** In points of 100, over the repeats that have a value of it; NaN where none has. */
  readonly mean: number;
  /** How many have: a repeat in which nobody carries the identity, or everybody, has none of measures about those who do. */
  readonly repeats: number;
}

/** Where each measure at hand ended, on average over the repeats that have it. */
export function whereEnded(runs: RunSet, rows: readonly RepeatRow[]): readonly Ended[] {
  return measuresAtHand(runs).map((measure) => {
    const values = rows.map(({ variants: [only] }) => pointsOf(measure) * only.outcomes[measure]).filter(Number.isFinite);
    return { measure, mean: values.reduce((sum, value) => sum + value, 0) / values.length, repeats: values.length };
  });
}
