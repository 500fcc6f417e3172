import { FiftyTimes } from "../../asking/fifty-times.tsx";
import { lessonWords } from "../../words/lessons.ts";
import type { JudgedClaim } from "../../worker/protocol.ts";

/**
 * Each repeat as a dot, where the claim is about something else than one network against the other: two differences against
 * each other, or a slope. Filled where the repeat is as the claim says, which lies left of the line.
 */
export function ClaimDots({ judged, planned }: { judged: JudgedClaim; planned: number }) {
  const { each, bound, below } = judged;
  const beyond = each.map((value) => (below ? value - bound : bound - value));
  return (
    <FiftyTimes
      differences={beyond}
      planned={planned}
      of="B"
      from="A"
      label={lessonWords.claimDots(beyond.filter((value) => value < 0).length, beyond.length)}
      sides={(agreeing, other) => [lessonWords.asClaimed(agreeing), lessonWords.notAsClaimed(other)]}
    />
  );
}
