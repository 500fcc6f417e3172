import type { EditablePerson } from "../../editor/canvas/editable.ts";
import { personName } from "../../words/person-name.ts";
import type { People, VariantRun } from "../../worker/protocol.ts";
import { editablePeople } from "../pictures/editable.ts";

/** Everybody as they are drawn over the ties that a version begins with, and the week that they are of. */
export interface PeopleTried {
  readonly shown: readonly EditablePerson[];
  readonly week: number;
  /** Names of those who have left by then; their ties are those of the start. */
  readonly left: readonly string[];
}

/**
 * People of a version of one's own: as the year begins until it has run, however far the lesson's own networks were looked at,
 * since what can be changed are the ties of the start. Then as it went for them, in the week that is shown.
 */
export function peopleTried(people: People, base: VariantRun, own: VariantRun | undefined, weekShown: number): PeopleTried {
  const run = own ?? base;
  const week = own === undefined ? 0 : Math.min(weekShown, own.weeks.length - 1);
  const left = Array.from({ length: people.size }, (_, person) => person)
    .filter((person) => run.people.absent[week * people.size + person] === 1)
    .map((person) => personName(people, person));
  return { shown: editablePeople(people, run, week), week, left };
}
