import { calibrationTargets } from "../../src/experiment/calibration/targets.ts";
import { rangeText } from "../../src/experiment/scorecard/read-scorecard.ts";
import type { Target as Scored } from "../../src/experiment/scorecard/target.ts";
import { validationTargets } from "../../src/experiment/validation/targets.ts";

/** A pattern of real data that the default population is held against. */
export interface Target {
  readonly id: string;
  /** What the numbers were fitted to; or what was only compared with it afterwards. */
  readonly set: "calibration" | "validation";
  /** Keys of model/sources.ts, "assumed" where the range is ours. */
  readonly rows: readonly string[];
  /** The pattern in words. */
  readonly pattern: string;
  /** What counts as met, in words. */
  readonly target: string;
}

/**
 * The patterns by which the model is judged. Unless said, they are about people with the identity in scenarios/default.yaml,
 * after the measurement layer, over the last 13 weeks.
 */
export const targets: readonly Target[] = [
  ...calibrationTargets.map((one) => pattern("calibration", one)),
  ...validationTargets.map((one) => pattern("validation", one)),
];

function pattern(set: Target["set"], { id, title, sources, parts }: Scored): Target {
  return {
    id,
    set,
    rows: sources,
    pattern: `${title}: ${parts.map(({ meaning }) => meaning).join("; ")}`,
    target: parts.map(({ low, high }) => rangeText(low, high)).join("; "),
  };
}
