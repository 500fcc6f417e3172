import { type RunSet, type ShownMeasure, shownMeasures } from "../worker/protocol.ts";

/** The measures that these runs have a value of: where nobody, or everybody, carries the identity, some are about no one. */
export function measuresAtHand({ variants }: RunSet): readonly ShownMeasure[] {
  return shownMeasures.filter((measure) => variants.every(({ model }) => Number.isFinite(model[measure][0])));
}
