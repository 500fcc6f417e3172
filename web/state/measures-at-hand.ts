import { isDistress } from "../worker/in-points.ts";
import { type RunSet, type ShownMeasure, shownMeasures } from "../worker/protocol.ts";

/**
 * The measures that these runs have a value of: where nobody, or everybody, carries the identity, some are about no one. Beside
 * distress only those that move in some variant: where the mechanism is off, or with nobody whom it is about, a level line is no finding.
 */
export function measuresAtHand({ variants }: RunSet): readonly ShownMeasure[] {
  return shownMeasures.filter(
    (measure) =>
      variants.every(({ model }) => Number.isFinite(model[measure][0])) &&
      (isDistress(measure) || variants.some(({ model }) => moves(model[measure]))),
  );
}

/** Whether a line is anything but level. */
export function moves(values: ArrayLike<number>): boolean {
  for (let k = 1; k < values.length; k++) if (values[k] !== values[0]) return true;
  return false;
}
