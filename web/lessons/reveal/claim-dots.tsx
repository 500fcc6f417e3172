import { FiftyTimes } from "../../asking/fifty-times.tsx";
import { lessonWords } from "../../words/lessons.ts";
import type { JudgedClaim } from "../../worker/judged-claim.ts";
import { claimedSide } from "../verdict.ts";

/**
 * Each repeat as a dot, where the claim is about something else than one network against the other: two differences against
 * each other, or a slope. Filled where the repeat is as the claim says; signs are those of the size below the verdict.
 */
export function ClaimDots({ judged, planned }: { judged: JudgedClaim; planned: number }) {
  const { differences, claimed } = claimedSide(judged);
  const agreeing = differences.filter((value) => (claimed === "left" ? value < 0 : value > 0)).length;
  return (
    <FiftyTimes
      differences={differences}
      planned={planned}
      of="B"
      from="A"
      label={lessonWords.claimDots(agreeing, differences.length)}
      filled={claimed}
      sides={(left, right) => lessonWords.claimSides(claimed, left, right)}
    />
  );
}
