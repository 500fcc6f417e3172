import { FiftyTimes } from "../../asking/fifty-times.tsx";
import type { Lesson } from "../lesson.ts";
import { lessonRepeats } from "../lesson-run.ts";
import { averageOf, sidesOf } from "../verdict.ts";
import { ClaimDots } from "./claim-dots.tsx";

/** Each repeat as a dot: one network minus the other, or the number that is claimed. */
export function RepeatDots({ lesson }: { lesson: Lesson }) {
  const repeats = lessonRepeats.value;
  const judged = repeats?.judged.value ?? null;
  const wanted = repeats?.wanted ?? 50;
  if (judged === null) return <FiftyTimes differences={[]} planned={wanted} of="B" from="A" />;
  const sides = sidesOf(judged, lesson.panels);
  if (sides === null) return <ClaimDots judged={judged} planned={wanted} />;
  // While dots come in the bar would jump about.
  const average = repeats?.complete.value === true ? averageOf(judged, lesson.panels, sides) : null;
  return <FiftyTimes {...sides} planned={wanted} average={average} />;
}
