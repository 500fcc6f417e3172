import { measures } from "../../model/measures/weekly.ts";
import type { Statistic } from "../hypothesis/claim.ts";

/** Measures of people of which more is worse, or better, where no weekly measure of that name says so. */
const ofPeople: Readonly<Record<string, -1 | 1>> = {
  latentDistress: 1,
  acuteStress: 1,
  concealment: 1,
  severity: 1,
  need: 1,
  stigmatizing: 1,
  isolated: 1,
  distressedPairs: 1,
  support: -1,
};

/** Whether larger numbers of a statistic mean that people are worse off (1), better off (-1), or neither (0): as its measure says. */
export function worseOf({ statistic, of, per, below }: Statistic): -1 | 0 | 1 {
  if (of === null) return weekly(statistic);
  const own = Object.hasOwn(ofPeople, of) ? ofPeople[of] : weekly(of);
  switch (statistic) {
    case "mean":
      return per === null ? own : 0;
    case "quantile":
    case "peak":
    case "gap":
      return own;
    case "halfLife":
      return own === 1 ? 1 : 0;
    case "share":
      return below === null || own === 0 ? own : own === 1 ? -1 : 1;
    default:
      return 0;
  }
}

function weekly(name: string): -1 | 0 | 1 {
  return measures.find((measure) => measure.name === name)?.worse ?? 0;
}
