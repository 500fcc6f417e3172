import { groupsToCome } from "../../network/draw-groups.ts";
import { lessonWords } from "../../words/lessons.ts";
import { personName } from "../../words/person-name.ts";
import type { RunSet } from "../../worker/protocol.ts";

/** Who is invited to a group that does not meet yet when the year begins: a sentence for each group. */
export function invitedTo({ variants, people }: RunSet, variant: number): readonly string[] {
  return groupsToCome(variants[variant], people.size, 0).map(({ name, members }) =>
    lessonWords.invited(
      name,
      members.map((one) => personName(people, one)),
    ),
  );
}
