import { moves } from "../state/measures-at-hand.ts";
import { pointsOf } from "../worker/in-points.ts";
import type { RunSet, ShownMeasure, VariantRun } from "../worker/protocol.ts";

/** What can be drawn of one person beside distress: measures that a person has a state of by the same name, a share. */
export const personMeasures = [
  "goalPersistence",
  "selfEsteem",
  "internalizedStigma",
  "pride",
] as const satisfies readonly ShownMeasure[];
export type PersonMeasure = (typeof personMeasures)[number];
export type PersonDrawn = PersonMeasure | "distress";

/** Those that move for this person in some variant: nobody is told of a pride that the model does not give them. */
export function personMeasuresAtHand({ people: { size }, variants }: RunSet, person: number): readonly PersonMeasure[] {
  return personMeasures.filter((measure) => variants.some((run) => moves(personLine(run, size, person, measure))));
}

/** What is drawn of somebody: what Compare draws, where they have a state of it, else their distress. */
export function drawnOf(measure: ShownMeasure, offered: readonly PersonMeasure[]): PersonDrawn {
  return offered.find((one) => one === measure) ?? "distress";
}

/** One person's weeks in points of 100: their distress, or one of the shares. */
export function personLine({ weeks, people }: VariantRun, size: number, person: number, drawn: PersonDrawn): Float32Array {
  const column = drawn === "distress" ? people.shown : people[drawn];
  const points = pointsOf(drawn);
  return Float32Array.from(weeks, (_, w) => points * column[w * size + person]);
}
